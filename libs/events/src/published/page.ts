import { catalogue, chapters, type EventType } from '../catalogue/index.ts';
import * as shapes from '../catalogue/shapes.ts';
import * as vocabulary from '../catalogue/vocabulary.ts';
import * as primitives from '../schema/primitives.ts';
import { jsonSchemas, shapeNames, type JsonSchema } from './json-schema.ts';
import { rowsOf, typeOf } from './readable.ts';
import { chapterTitles, shapeWords } from './words.ts';

const HEAD = `<!-- npm run catalogue -->

# Catalogue des événements · Catalogue of events

Tout ce qui arrive dans une alliance est un événement, gardé pour toujours. Cette page les présente tous, chapitre par
chapitre : ce qui s’est passé, dans quel flux c’est écrit, et ce que dit l’événement. Elle est écrite par
\`npm run catalogue\` à partir du code (\`libs/events/src/catalogue\`), qui sert aussi à vérifier chaque événement à l’écriture
et à la lecture ; [events.schema.json](events.schema.json) dit la même chose aux machines, et [glossary.md](glossary.md) donne le sens des mots.

_Everything that happens in an alliance is an event, kept for ever. This page shows them all: what happened, in which stream
it is written, what it says. It is written from the code; [events.schema.json](events.schema.json) says the same to machines._

- **Enveloppe · envelope**: \`id\`, \`type\`, \`version\`, \`stream\`, \`revision\`, \`data\`, \`metadata\`; octets et empreintes · bytes and
  hashes: [integrity.md](integrity.md).
- **crée · creates**: identifiants que l’événement fait naître · ids that it brings into the world.
- **corrigible · correctable**: ce qu’une correction peut remplacer, sans rien effacer (R31), outre la date et la source de
  toute entrée · what a correction may replace, erasing nothing, besides the date and the source of every entry.
- \`a[].b\`: dans chaque entrée de la liste · in each entry of the list; \`a<x>.b\`: quand \`a\` est de cette sorte · when \`a\` is of that kind.
`;

const SHAPES = `## Formes partagées · Shared shapes
`;

const cell = (text: string) => text.replaceAll('|', '\\|');

function fields(schema: JsonSchema, name: string): string {
  const rows = rowsOf(schema, schema.oneOf || schema.anyOf ? name : '');
  if (rows.length === 0) return '';
  const lines = rows.map(
    ({ field, optional, type }) =>
      `| \`${cell(field)}\` | ${optional ? 'facultatif · optional' : ''} | ${cell(type)} |`,
  );
  return ['| champ · field | | forme · type |', '| --- | --- | --- |', ...lines].join('\n');
}

const codes = (words: readonly string[]) => (words.length === 0 ? '–' : words.map((word) => `\`${word}\``).join(', '));

function eventSection(type: EventType, schema: JsonSchema): string {
  const { fr, en, stream, version, creates, correctable, correctableInReports } = catalogue[type];
  const facts = [
    `flux · stream: ${codes([stream].flat())}`,
    `version: ${version}`,
    `crée · creates: ${codes(creates)}`,
    `corrigible · correctable: ${codes(correctable)}`,
    ...(correctableInReports.length === 0
      ? []
      : [`corrigible si rapporté · correctable in a report: ${codes(correctableInReports)}`]),
  ];
  return [`### ${type}`, `${fr} _${en}_`, facts.map((fact) => `- ${fact}`).join('\n'), fields(schema, type)].join(
    '\n\n',
  );
}

function shapeSection(name: string, schema: JsonSchema): string {
  const [fr, en] = shapeWords[name as keyof typeof shapeWords] ?? [];
  const told = fr === undefined ? [] : [`${fr} _${en}_`];
  const type = schema.type === 'object' ? [] : [typeOf(schema)];
  return [`### ${name}`, ...told, ...type, fields(schema, name)].filter((part) => part !== '').join('\n\n');
}

/** docs/events.md: the catalogue for people, French first. */
export function eventsPage(): string {
  const { events, shapes: shared } = jsonSchemas();
  const titles = Object.entries(chapterTitles).map(([key, [fr, en]], i) => ({ key, title: `${i + 1}. ${fr} · ${en}` }));
  const parts = titles.map(({ key, title }) => {
    const types = Object.keys(chapters[key as keyof typeof chapters]) as EventType[];
    return [`## ${title}`, ...types.map((type) => eventSection(type, events[type] ?? {}))].join('\n\n');
  });
  const index = titles.map(({ key, title }) => {
    const types = Object.keys(chapters[key as keyof typeof chapters]);
    return `- **${title}**: ${types.map((type) => `[${type}](#${type.toLowerCase()})`).join(', ')}`;
  });
  const used = [primitives, shapes, vocabulary].flatMap(shapeNames).filter((name) => shared[name]);
  const forms = used.map((name) => shapeSection(name, shared[name] ?? {}));
  return `${[HEAD, index.join('\n'), ...parts, SHAPES, ...forms].map((part) => part.trim()).join('\n\n')}\n`;
}
