import { certainlyBefore, spanOfDay, type Provenance } from '@alliage/events';
import type { CommandRule } from './command.ts';
import { refuse, rule } from './refusal.ts';
import type { AllianceState } from './state.ts';
import type { Work } from './work.ts';

/** R30, R37: what holds for whatever is reported. */
export const reported = {
  sourceSaid: rule('R30', 'source-said', {
    fr: 'Ce qui est rapporté l’est selon une source : dites laquelle (un article, un compte rendu, le souvenir de l’équipe…).',
    en: 'What is reported is so by a source: say which (an article, minutes, what the team remembers…).',
  }),
  reasonSaid: rule('R30', 'reason-said', {
    fr: 'Ce qui est déduit l’est pour une raison : dites laquelle.',
    en: 'What is inferred is so for a reason: say which.',
  }),
  onlyByReport: rule('R37', 'only-by-report', {
    fr: 'Ceci ne s’enregistre que rapporté, avec sa source, ou déduit, avec la raison. Pour ce que vous connaissez en entier, prenez les commandes vivantes, avec leurs dates.',
    en: 'This is recorded as reported only, with its source, or inferred, with the reason. For what you know in full, take the live commands, with their dates.',
  }),
  notByReport: rule('R37', 'not-by-report', {
    fr: 'Ceci ne se rapporte pas : un rapport ne donne ni mandat, ni voix, ni signature, ni ratification. Enregistrez-le selon les règles vivantes, avec sa date, ou racontez-le par une commande « report-… » ou une note de journal.',
    en: 'This is not for a report: a report gives no mandate, voice, signature or ratification. Record it by the live rules, with its date, or tell it by a command “report-…” or a journal entry.',
  }),
  beforeTheCutOver: rule<{ cutOver: string }>('R37', 'before-the-cut-over', {
    fr: ({ cutOver }) =>
      `Seul se rapporte ce qui a eu lieu tout entier avant la reprise (${cutOver}) : donnez une date qui s’achève avant ce jour (« après 2018 » n’a pas de fin : la source n’a rien dit qui vînt après elle, donc « entre 2018 et » sa date), ou enregistrez ce qui est venu depuis par les commandes vivantes.`,
    en: ({ cutOver }) =>
      `Only what lies wholly before the cut-over (${cutOver}) is reported: give a date that ends before that day (“after 2018” has no end: the source told of nothing later than itself, so “between 2018 and” its date), or record what came since by the live commands.`,
  }),
};

/** What a report and an inference have to say of where they come from (R30). */
export function checkSaid(provenance: Provenance): void {
  const { source, reason } = provenance as { readonly source?: string; readonly reason?: string };
  if (provenance.kind === 'reported' && source === undefined)
    refuse(reported.sourceSaid, undefined, '/provenance/source');
  if (provenance.kind === 'inferred' && reason === undefined)
    refuse(reported.reasonSaid, undefined, '/provenance/reason');
}

/** What the source or the reason has to say (R30), whether this may be reported, and that it lies wholly before the cut-over (R37). */
export function checkReport<C>(
  { cutOver }: AllianceState,
  { act, on, today }: Work,
  may: CommandRule<C>['reported'],
): void {
  const { provenance } = act;
  checkSaid(provenance);
  if (may === 'only' && provenance.kind === 'recorded') refuse(reported.onlyByReport, undefined, '/provenance');
  if (provenance.kind === 'reported' && may === undefined) refuse(reported.notByReport, undefined, '/provenance');
  if (provenance.kind !== 'reported' && may !== 'only') return;
  // As the stream is opened, today is the cut-over.
  const day = cutOver === '' ? today : cutOver;
  if (!certainlyBefore(on, spanOfDay(day))) refuse(reported.beforeTheCutOver, { cutOver: day }, '/effectiveOn');
}
