import { Command, CommanderError, Option } from 'commander';
import { readHeads } from './verify/known-heads.ts';
import { wholeNumber } from './ask/options.ts';
import { automationCommand } from './automation/automation-command.ts';
import { inBothLanguages } from './help.ts';
import { importCommand } from './import/import-command.ts';
import { projectionCommand } from './projection/projection-command.ts';
import { streamCommand } from './stream/stream-command.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

describe('alliage verify --known', () => {
  it('says of a file that is not there that it is not, and nothing else of it', async () => {
    await expect(readHeads('/nowhere/heads.json')).rejects.toThrow(/fichier introuvable · no such file$/);
  });
});

describe('A command line that is not understood', () => {
  /** What is printed about it. */
  function said(...words: string[]): string {
    const printed: string[] = [];
    const command = inBothLanguages(new Command('play'))
      .argument('<number>', '', wholeNumber(3))
      .requiredOption('--alliance <id>')
      .addOption(new Option('--language <code>').choices(['fr', 'en']))
      .addOption(new Option('--own').conflicts('language'))
      .action(() => undefined);
    command.configureOutput({ writeErr: (text) => printed.push(text) });
    const whole = inBothLanguages(new Command('alliage')).addCommand(command);
    whole.configureOutput({ writeErr: (text) => printed.push(text) });
    expect(() => whole.parse(words, { from: 'user' })).toThrow(CommanderError);
    return printed.join('');
  }

  it.each([
    ['il manque l’argument « number »', ['play', '--alliance', 'x']],
    ['il manque l’option « --alliance <id> »', ['play', '3']],
    ['l’option « --alliance <id> » attend une valeur', ['play', '3', '--alliance']],
    ['option inconnue : « --nul »', ['play', '3', '--alliance', 'x', '--nul']],
    ['commande inconnue : « plai »', ['plai']],
    ['il y a des mots de trop', ['play', '3', '4', '--alliance', 'x']],
    [
      'option « --language <code> » : « de » n’est pas admis, choisissez parmi fr, en',
      ['play', '3', '--alliance', 'x', '--language', 'de'],
    ],
    ['« --own » et « --language <code> » ne vont pas', ['play', '3', '--alliance', 'x', '--own', '--language', 'fr']],
    ['argument « number » : « 2 » n’est pas admis', ['play', '2', '--alliance', 'x']],
  ])('%s: in French first, then in English', (french, words) => {
    const [first, second] = said(...words).split('\n');
    expect(first).toContain(`Erreur : ${french}`);
    expect(second).toMatch(/^error: /);
  });

  it('has the reason against a value with the sentence of its language', () => {
    const [french, english, ...rest] = said('play', '2', '--alliance', 'x').split('\n');
    expect(french).toMatch(/« 2 » n’est pas admis, un nombre entier à partir de 3 est attendu\.$/);
    expect(english).toMatch(/^error: .*'2' is invalid for argument 'number': a whole number from 3 on is expected\.$/);
    expect(rest.join('')).toBe('(alliage --help)');
  });

  it.each([
    ['a stream', streamCommand(), ['show', 'nope'], /attendu\.$/, /expected\.$/],
    ['an address', projectionCommand(), ['status', '--to', 'nope'], /adresse http\(s\)/, /an http\(s\) address/],
    ['a list', importCommand(), ['nope', 'f', '--alliance', ID], /choisissez parmi parties/, /choose one of parties/],
  ])('says of %s that is none what is expected, in each language by itself', (_, command, words, french, english) => {
    const printed: string[] = [];
    for (const one of [command, ...command.commands])
      one.configureOutput({ writeErr: (text) => printed.push(text) }).exitOverride();
    expect(() => command.parse(words, { from: 'user' })).toThrow(CommanderError);
    const [first = '', second = ''] = printed.join('').split('\n');
    expect([first, second]).toEqual([expect.stringMatching(french), expect.stringMatching(english)]);
    expect(first).toMatch(/^Erreur : /);
    expect(first + second).not.toContain(' · ');
  });

  it.each([projectionCommand(), streamCommand(), automationCommand()])(
    'has its exit code in the help of every group',
    (group) => {
      const printed: string[] = [];
      group.configureOutput({ writeOut: (text) => printed.push(text) }).outputHelp();
      expect(printed.join('')).toContain('2  la commande est mal écrite');
    },
  );
});
