import { readFile } from 'node:fs/promises';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { isId } from '@alliage/lists';
import { progressBar } from '../ask/bar.ts';
import { Refused } from '../ask/ask.ts';
import { ending } from '../ask/ending.ts';
import { languageOption, toOption, type Asking } from '../ask/options.ts';
import { httpClient } from '../client/http.ts';
import { exitCodes, inBothLanguages } from '../help.ts';
import { besideOf, type Besides } from './beside.ts';
import { importList, ListRefused, sayFault, UnreadableList, type Imported } from './import-list.ts';
import { importKinds, type KindName } from './kinds.ts';
import { sayImported, sayLine, sayRegisteredAnyway, type LineSaid } from './say.ts';
import { actorFor } from './who-imports.ts';

const about = `
Exemples · Examples:
  alliage import parties soutiens.csv --alliance 3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11 --register
  alliage import members comite.csv --alliance 3f0c2a52-… --body political --register
  alliage import pledges apports.csv --alliance 3f0c2a52-… --source "Budget 2026" --dry-run
  alliage import affiliates adherents.csv --alliance 3f0c2a52-… --on "1er septembre 2026"

Modèles de listes · Templates: docs/saisir-une-liste.md

Codes de sortie · Exit codes:
  0  toute la liste est enregistrée, ou l’était déjà · the whole list is recorded, or was so already
  1  rien n’est enregistré dans l’alliance : chaque erreur est dite avec sa ligne, ou le fichier est introuvable ;
     si --register a déjà inscrit des fiches dans l’annuaire, elles sont nommées
     nothing is recorded in the alliance: every error is told with its line, or there is no such file;
     where --register has put entries into the directory already, they are named
  2  la commande est mal écrite · the command was not understood
  3  aucun service ne répond à cette adresse · no service answers at this address`;

interface Options extends Asking, Besides {
  readonly alliance: string;
  readonly by?: string;
  readonly actor?: string;
  readonly register?: true;
  readonly dryRun?: true;
  readonly charset?: string;
  readonly run?: string;
}

/** What people call a list, in French and in English. */
const KINDS: Readonly<Record<string, KindName>> = {
  parties: 'parties',
  invitations: 'invitations',
  membres: 'members',
  members: 'members',
  apports: 'pledges',
  pledges: 'pledges',
  adhérents: 'affiliates',
  affiliates: 'affiliates',
};

function kindOf(text: string): KindName {
  const kind = Object.hasOwn(KINDS, text) ? KINDS[text] : undefined;
  if (kind !== undefined) return kind;
  const all = Object.keys(KINDS).join(', ');
  throw new InvalidArgumentError(`choisissez parmi ${all} · choose one of ${all}.`);
}

function allianceId(text: string): string {
  if (isId(text.toLowerCase())) return text.toLowerCase();
  throw new InvalidArgumentError(
    'l’identifiant d’une alliance (UUID) est attendu · the id of an alliance is expected.',
  );
}

/** `registered`: what was put into the directory before the list was refused. */
function tellFaults(
  file: string,
  lines: readonly LineSaid[],
  json: true | undefined,
  registered: readonly string[] = [],
): number {
  if (json) console.log(JSON.stringify({ file, errors: lines, registered }, null, 2));
  else
    for (const line of [...lines.map((one) => sayLine(file, one)), ...sayRegisteredAnyway(registered)])
      console.error(line);
  return exitCodes.refused;
}

/** What is asked for, or why it cannot be told: it is said together with the faults of the list. */
const orUntold = <T>(asked: Promise<T>): Promise<T | Refused> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refused && error.status === 422) return error;
    throw error;
  });

function tellImported(file: string, imported: Imported, { json, dryRun, language }: Options): number {
  const { rows, ...said } = imported;
  const entries = rows.map(({ line, entry }) => ({ line, ...entry }));
  if (json) console.log(JSON.stringify({ file, dryRun: dryRun === true, ...said, rows: entries }, null, 2));
  else console.log(sayImported(file, imported, language).join('\n'));
  return exitCodes.done;
}

const run = (name: KindName, file: string, options: Options): Promise<void> =>
  ending(async () => {
    const { to, language, alliance, json } = options;
    const client = httpClient(to, language);
    const bar = progressBar(!json && options.dryRun !== true);
    const registered: string[] = [];
    const untold: Refused[] = [];
    const told = <T>(one: T | Refused): T | undefined => {
      if (!(one instanceof Refused)) return one;
      untold.push(one);
      return undefined;
    };
    const reasons = () => untold.map(({ message }) => ({ detail: message }));
    try {
      const bytes = await readFile(file);
      const asked = { client, allianceId: alliance };
      const beside = told(await orUntold(besideOf(name, asked, options, language)));
      const actor = options.actor ?? told(await orUntold(actorFor(asked, options.by, language)));
      const imported = await importList({
        ...{ ...asked, bytes, actor: actor ?? '', kind: importKinds[name], beside: beside ?? {} },
        ...{ register: options.register === true, dryRun: options.dryRun === true || untold.length > 0 },
        onRegistered: (one) => registered.push(one),
        ...(options.charset === undefined ? {} : { charset: options.charset }),
        ...(options.run === undefined ? {} : { run: options.run }),
        onProgress: (done, total, what) => bar.show(done, total, what),
      });
      bar.stop();
      if (untold.length > 0) return tellFaults(file, reasons(), json);
      return tellImported(file, imported, options);
    } catch (error) {
      bar.stop();
      if (error instanceof UnreadableList)
        return tellFaults(file, [...reasons(), ...error.faults.map((fault) => sayFault(fault, language))], json);
      if (error instanceof ListRefused)
        return tellFaults(file, error.lines.length > 0 ? error.lines : [{ detail: error.message }], json, registered);
      if ((error as { syscall?: string }).syscall === undefined) {
        for (const line of sayRegisteredAnyway(registered)) console.error(line);
        throw error;
      }
      if ((error as { code?: string }).code === 'ENOENT')
        return tellFaults(file, [{ detail: 'fichier introuvable · no such file' }], json);
      return tellFaults(file, [{ detail: `illisible · cannot be read (${(error as Error).message})` }], json);
    }
  });

/** `alliage import`: enters a list from a spreadsheet into an alliance, all or none. */
export const importCommand = (): Command =>
  inBothLanguages(new Command('import'), about)
    .description(
      'saisit une liste (CSV) dans une alliance, toute ou rien · enters a list (CSV) into an alliance, all or none',
    )
    .addArgument(
      new Argument('<kind>', `quelle liste · which list: ${Object.keys(KINDS).join(', ')}`).argParser(kindOf),
    )
    .argument('<file>', 'la liste, en CSV · the list, as CSV')
    .addOption(new Option('--alliance <id>', 'l’alliance · the alliance').argParser(allianceId).makeOptionMandatory())
    .option(
      '--body <name>',
      'membres : political, technical, le titre d’un chantier, ou un identifiant · members: political, technical, the title of a project, or an id',
    )
    .option(
      '--register',
      'inscrit d’abord les organisations et les personnes qui manquent · registers missing organisations and persons first',
    )
    .option('--dry-run', 'dit ce qui serait saisi, et n’envoie rien · tells what would be entered, and sends nothing')
    .option('--on <date>', 'quand cela a eu lieu, comme on l’écrit · when it happened, as people write it')
    .option('--source <words>', 'd’où vient la liste · where the list comes from')
    .option(
      '--reported',
      'rapporté selon la source, pour ce qui précède la reprise · reported by the source, of what came before the cut-over',
    )
    .option(
      '--by <person>',
      'le pilote qui saisit ; sinon le seul de l’alliance · the pilot who enters it; otherwise the only one',
    )
    .option('--actor <header>', 'qui agit, en toutes lettres (Alliage-Actor) · who acts, in full (Alliage-Actor)')
    .option('--charset <name>', 'si ce n’est pas de l’UTF-8 : windows-1252 · if it is not UTF-8: windows-1252')
    .option('--run <name>', 'saisit le même fichier une fois de plus · enters the same file once more')
    .addOption(toOption())
    .addOption(languageOption())
    .option('--json', 'réponse en JSON · answer as JSON')
    .action(run);
