import type { Amount, DataOf, Destination, MeansPurpose } from '@alliage/events';
import type { Say } from '../say.ts';
import { saying } from './projects.ts';
import type { Chapter, Sentences } from './sentences.ts';
import { does } from './words.ts';

const PURPOSES: Readonly<Record<MeansPurpose, { readonly fr: string; readonly en: string }>> = {
  'pre-project': { fr: 'pour l’avant-projet', en: 'for the pre-project' },
  coordination: { fr: 'pour la coordination', en: 'for coordination' },
  levelling: { fr: 'pour réduire les asymétries', en: 'to level asymmetries' },
  project: { fr: 'pour un chantier', en: 'for a project' },
};
const KINDS = {
  skills: { fr: 'des compétences, ', en: 'skills, ' },
  equipment: { fr: 'du matériel, ', en: 'equipment, ' },
  network: { fr: 'son réseau, ', en: 'its network, ' },
  money: { fr: '', en: '' },
  time: { fr: '', en: '' },
} as const;

const much = (amount: Amount, say: Say): string => KINDS[amount.kind][say.language] + say.amount(amount);

function use({ to, purpose }: { to: Destination; purpose: MeansPurpose }, say: Say): string {
  if (to.projectId === undefined) return PURPOSES[purpose][say.language];
  const project = say.project(to.projectId);
  return { fr: `pour le chantier ${project}`, en: `for the project ${project}` }[say.language];
}

/** « à 12 000 € »: what a reduced pledge comes down to. */
function leaving({ pledgeId, to }: DataOf<'PledgeReduced'>, say: Say): string {
  const left = say.left(pledgeId, to);
  return left === undefined ? '' : { fr: ` à ${left}`, en: ` to ${left}` }[say.language];
}

export const means: Sentences<Chapter<'means'>> = {
  ContributionPledged: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'promet', 'promettent')} ${much(data.amount, say)} ${use(data, say)}.`,
    en: ({ data }, say) => `${say.party(data.partyId)} pledges ${much(data.amount, say)} ${use(data, say)}.`,
  },
  PledgeReduced: {
    fr: ({ data }, say) =>
      `${data.to === 0 ? does(say.party(data.pledgeId), 'retire', 'retirent') : does(say.party(data.pledgeId), 'réduit', 'réduisent')} un apport promis${data.to === 0 ? '' : leaving(data, say)}${saying(data.reason, say)}.`,
    en: ({ data }, say) =>
      `${say.party(data.pledgeId)} ${data.to === 0 ? 'withdraws a pledge' : `reduces a pledge${leaving(data, say)}`}${saying(data.reason, say)}.`,
  },
  ContributionDelivered: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'apporte', 'apportent')} ${much(data.amount, say)} ${use(data, say)}${data.pledgeId === undefined ? '' : ', comme promis'}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} brings ${much(data.amount, say)} ${use(data, say)}${data.pledgeId === undefined ? '' : ', as pledged'}.`,
  },
  SupportPledged: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'promet son', 'promettent leur')} soutien${data.amount === undefined ? '' : ` (${much(data.amount, say)})`} : ${say.words(data.forWhat)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} pledges its support${data.amount === undefined ? '' : ` (${much(data.amount, say)})`}: ${say.words(data.forWhat)}.`,
  },
  SupportReceived: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'apporte son', 'apportent leur')} soutien à l’alliance (${much(data.amount, say)}) : ${say.words(data.forWhat)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} brings its support to the alliance (${much(data.amount, say)}): ${say.words(data.forWhat)}.`,
  },
};
