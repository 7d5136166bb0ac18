import { fieldName } from '@alliage/domain';
import type { FreeText, Json } from '@alliage/events';
import { sayField } from '../field-value.ts';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import type { Chapter, Sentences } from './sentences.ts';

type Speaking = Told<'EntryCorrected' | 'OtherAccountRecorded' | 'AccountRetained' | 'EntryVisibilityChanged'>;

/** What of an entry that a party keeps to itself is not told: history says that something was corrected, and no more (R32). */
const kept = (event: Speaking): boolean => !('reason' in event.data) && !('source' in event.data);

const value = ({ path }: { readonly path: string }, of: unknown, say: Say): string =>
  sayField(path, of as Json | undefined, say);

/** « la date de l’entrée n° 12 ». */
const field = ({ path, revision }: { readonly path: string; readonly revision: number }, say: Say): string =>
  ({
    fr: `${fieldName(path, 'fr')} de l’entrée n° ${revision}`,
    en: `${fieldName(path, 'en')} of entry no. ${revision}`,
  })[say.language];

const source = (of: FreeText | undefined, say: Say): string =>
  of === undefined ? '' : { fr: ` Source : ${say.words(of)}.`, en: ` Source: ${say.words(of)}.` }[say.language];

/** What is put right, and stays visible (R31, R43). Each says what was there and what is there now. */
export const corrections: Sentences<Chapter<'corrections'>> = {
  EntryCorrected: {
    fr(event, say) {
      const { data } = event;
      if (kept(event)) return `Une entrée qu’une partie prenante garde pour elle est corrigée (n° ${data.revision}).`;
      return `Correction (${field(data, say)}) : ${value(data, data.becomes, say)} au lieu de ${value(data, data.was, say)}. Raison : ${say.words(data.reason)}.${source(data.source, say)}`;
    },
    en(event, say) {
      const { data } = event;
      if (kept(event)) return `An entry that a party keeps to itself is corrected (no. ${data.revision}).`;
      return `Correction (${field(data, say)}): ${value(data, data.becomes, say)} instead of ${value(data, data.was, say)}. Reason: ${say.words(data.reason)}.${source(data.source, say)}`;
    },
  },
  OtherAccountRecorded: {
    fr(event, say) {
      const { data } = event;
      if (kept(event))
        return `Une entrée qu’une partie prenante garde pour elle a une autre version (n° ${data.revision}).`;
      return `Une autre source donne une autre version (${field(data, say)}) : ${value(data, data.value, say)}.${source(data.source, say)}`;
    },
    en(event, say) {
      const { data } = event;
      if (kept(event)) return `An entry that a party keeps to itself has another account (no. ${data.revision}).`;
      return `Another source says otherwise (${field(data, say)}): ${value(data, data.value, say)}.${source(data.source, say)}`;
    },
  },
  AccountRetained: {
    fr(event, say) {
      const { data } = event;
      if (kept(event))
        return `D’une entrée qu’une partie prenante garde pour elle, une autre version est retenue (n° ${data.revision}).`;
      return `Version retenue (${field(data, say)}) : ${value(data, data.becomes, say)}, et non ${value(data, data.was, say)}. Raison : ${say.words(data.reason)}.`;
    },
    en(event, say) {
      const { data } = event;
      if (kept(event))
        return `Of an entry that a party keeps to itself, another account is retained (no. ${data.revision}).`;
      return `Account retained (${field(data, say)}): ${value(data, data.becomes, say)}, not ${value(data, data.was, say)}. Reason: ${say.words(data.reason)}.`;
    },
  },
  EntryVisibilityChanged: {
    fr: ({ data }, say) =>
      `L’entrée n° ${data.revision} change de lecteurs : ${say.label('visibility', data.to)}, et non plus ${say.label('visibility', data.from)}. Raison : ${say.words(data.reason)}.`,
    en: ({ data }, say) =>
      `Entry no. ${data.revision} changes its readers: ${say.label('visibility', data.to)}, no longer ${say.label('visibility', data.from)}. Reason: ${say.words(data.reason)}.`,
  },
};
