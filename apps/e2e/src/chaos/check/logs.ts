import { readFileSync } from 'node:fs';
import type { Finding } from './finding.ts';

interface Line {
  readonly level?: number;
  readonly code?: string;
  readonly context?: string;
  readonly msg?: string;
}

/** From pino's: what a service says about something that it could not do. */
const ERROR = 50;
/** What a command or a query is answered while a server is away: nobody's fault in here. */
const EXPECTED = new Set(['unavailable', 'outcome-unknown']);

/** How often a service said what, from its log. */
export interface Said {
  readonly lines: number;
  readonly findings: readonly Finding[];
}

/** A log of a service: errors other than those of a server that is away, and everything that is no line of a log. */
export function checkLog(name: string, path: string): Said {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const findings = lines.flatMap((text): Finding[] => {
    if (/^http:\/\/[\d.:]+$/.test(text)) return [];
    const line = read(text);
    if (line === undefined) return [{ what: `${name} says something that is no line of its log`, detail: text }];
    if ((line.level ?? 0) < ERROR || EXPECTED.has(line.code ?? '') || isAnswer(text)) return [];
    return [{ what: `${name} logs an error`, detail: text.slice(0, 1_000) }];
  });
  return { lines: lines.length, findings };
}

/** That a request was answered 503: what went wrong has a line of its own. */
const isAnswer = (text: string): boolean => /"res":\{"statusCode":503\}/.test(text);

function read(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
