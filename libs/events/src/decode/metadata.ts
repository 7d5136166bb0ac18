import { z } from 'zod';
import { Edtf, Instant } from '../schema/primitives.ts';

/** What folding an event rests on. Unknown members and roles are let through: newer code may write them. */
export const Metadata = z.looseObject({
  recordedAt: Instant,
  effectiveOn: Edtf,
  actor: z.looseObject({ personId: z.string(), role: z.string() }),
  commandId: z.string(),
  commandType: z.string(),
  fingerprint: z.string(),
  correlationId: z.string(),
  causationId: z.string(),
  provenance: z.looseObject({ kind: z.enum(['recorded', 'reported', 'inferred', 'fictional']) }),
  visibility: z.enum(['party', 'alliance', 'network', 'public']),
  salt: z.string(),
  prev: z.string(),
});
