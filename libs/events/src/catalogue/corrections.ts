import { z } from 'zod';
import { event } from '../schema/define.ts';
import { FieldPath, FieldValue, ShortText, Text, Uuid } from '../schema/primitives.ts';
import { Openness } from './vocabulary.ts';

/** The entry spoken of: an earlier event of the same stream. */
const Entry = { eventId: Uuid, revision: z.int().min(0) };
const Field = { ...Entry, path: FieldPath };
/** What the field says, and what it says from now on; `null` = it was, or becomes, not known. */
const Replaced = { was: FieldValue, becomes: FieldValue };

/**
 * What was wrong is put right, and stays visible (R31, R43). None of these changes the event that it speaks of: they are laid over it when
 * it is read (../corrections/lay-over.ts).
 */
export const corrections = {
  EntryCorrected: event(z.strictObject({ ...Field, ...Replaced, reason: Text, source: ShortText.optional() }), {
    fr: 'Une entrée est corrigée ; ce qu’elle disait reste visible.',
    en: 'An entry is corrected; what it said stays visible.',
    correctable: ['/reason', '/source'],
  }),
  OtherAccountRecorded: event(
    z.strictObject({ accountId: Uuid, ...Field, value: FieldValue, source: ShortText, words: Text.optional() }),
    {
      fr: 'Une autre source dit autre chose d’une entrée ; les deux versions sont gardées.',
      en: 'Another source says otherwise of an entry; both accounts are kept.',
      creates: ['accountId'],
      correctable: ['/source', '/words'],
    },
  ),
  AccountRetained: event(
    /** Without `accountId`, the entry’s own account is retained again. */
    z.strictObject({ ...Field, accountId: Uuid.optional(), ...Replaced, reason: Text }),
    {
      fr: 'Entre plusieurs versions d’une entrée, l’une est retenue ; les autres restent à côté.',
      en: 'Of several accounts of an entry, one is retained; the others stay beside it.',
      correctable: ['/reason'],
    },
  ),
  EntryVisibilityChanged: event(z.strictObject({ ...Entry, from: Openness, to: Openness, reason: Text }), {
    fr: 'Une entrée change de visibilité.',
    en: 'The visibility of an entry changes.',
    correctable: ['/reason'],
  }),
};
