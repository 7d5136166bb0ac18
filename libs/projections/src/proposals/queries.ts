import { label } from '@alliage/domain';
import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { plainWords } from '../contract/words.ts';
import type { Views } from '../projections.ts';
import { contains, pageOf, type PageRequest } from '../query/page.ts';
import type { ProposalStatus } from './tables.ts';

export const PROPOSAL_SORTS = ['drafted', '-drafted', 'title', '-title'] as const;
const SORT_COLUMNS = { drafted: 'draftedKey', title: 'titleKey' } as const;

const STATUS_NAMES: Readonly<Record<ProposalStatus, Readonly<Record<Language, string>>>> = {
  drafted: { fr: 'rédigée', en: 'drafted' },
  submitted: { fr: 'soumise au comité politique', en: 'submitted to the political committee' },
  'sent-back': { fr: 'renvoyée au comité technique', en: 'sent back to the technical committee' },
  adopted: { fr: 'adoptée', en: 'adopted' },
  rejected: { fr: 'rejetée', en: 'rejected' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
};

export interface ProposalsRequest extends PageRequest {
  readonly language: Language;
  readonly status?: ProposalStatus | undefined;
  /** Free words, each to be found in title or question. */
  readonly words?: string | undefined;
  readonly sort?: (typeof PROPOSAL_SORTS)[number] | undefined;
}

/** One proposal as lists show it. */
export function proposalSummary(row: Views['proposal_proposal'], language: Language) {
  const { proposalId, title, version, recommended, status, matter, draftedOn } = row;
  return {
    ...{ proposalId, title, version, recommended, status, statusName: STATUS_NAMES[status][language] },
    matter: matter === null ? null : { matter, name: label('matter', matter, language) },
    drafted: { on: draftedOn, when: sayWhen(draftedOn, language) },
  };
}

/** The proposals of an alliance (R24), in the order in which they were first drafted unless said. */
export async function listProposals(db: Kysely<Views>, owner: string, request: ProposalsRequest) {
  const { language, status, words = '', sort = 'drafted' } = request;
  let query = db.selectFrom('proposal_proposal').selectAll().where('owner', '=', owner);
  if (status !== undefined) query = query.where('status', '=', status);
  for (const word of plainWords(words).split(' ').filter(Boolean)) query = query.where(contains('wordsKey', word));
  const column = SORT_COLUMNS[sort.replace('-', '') as keyof typeof SORT_COLUMNS];
  const order = { columns: [column, 'revision'], descending: sort.startsWith('-') };
  const page = await pageOf(query, order, request);
  return { ...page, items: page.items.map((row) => proposalSummary(row, language)) };
}
