// npm run catalogue: writes the published catalogue of events from the code. A test compares what is committed with what this writes.
import { writeFileSync } from 'node:fs';
import { eventsSchema } from '../libs/events/src/published/json-schema.ts';
import { eventsPage } from '../libs/events/src/published/page.ts';

const docs = new URL('../docs/', import.meta.url);
writeFileSync(new URL('events.md', docs), eventsPage());
writeFileSync(new URL('events.schema.json', docs), `${JSON.stringify(eventsSchema(), undefined, 2)}\n`);
