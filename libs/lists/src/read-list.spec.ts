import { lists } from './lists/index.ts';
import { UnreadableList } from './fault.ts';
import { readList, referencesIn, type ReadingList } from './read-list.ts';
import { readTable } from './read-table.ts';
import { value } from './cells/cell.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const ANOTHER = '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22';

const list = (command: string) => lists.get(command)!;
const read = (command: string, text: string, reading?: ReadingList) =>
  readList(list(command), readTable(text), reading).rows.map(({ entry }) => entry);
const faults = (command: string, text: string, reading?: ReadingList) => {
  try {
    read(command, text, reading);
    return [];
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    return error.faults.map(({ line, column, rule, field }) => [line, column, rule, field]);
  }
};

describe('a list of parties', () => {
  it('names its columns in French, in English or as the API does, whatever the case and the accents', () => {
    const expected = [{ organisationId: ID, role: 'supporter' }];
    expect(read('enter-parties', `Organisation;Rôle\n${ID};soutien`)).toEqual(expected);
    expect(read('enter-parties', `ROLE;ORGANISATION\nSoutien;${ID}`)).toEqual(expected);
    expect(read('enter-parties', `role,organisationId\nsupporter,${ID}`)).toEqual(expected);
    expect(read('enter-parties', `Role\torganisation_id\nSUPPORTER\t${ID.toUpperCase()}`)).toEqual(expected);
  });

  it('names every fault, with the line and the column as they are written', () => {
    const text = `Structure;Rôle ;Courriel;Nom\n${ID};chef;x;\n;soutien;y;`;
    expect(faults('enter-parties', text)).toEqual([
      [1, 'Courriel', 'unknown-column', undefined],
      [1, 'Nom', 'column-twice', undefined],
      [2, 'Rôle', 'one-of', '/parties/0/role'],
      [3, 'Structure', 'required', '/parties/1/organisationId'],
    ]);
  });

  it('says which column is missing, and which one has no name', () => {
    expect(faults('enter-parties', `Organisation;;\n${ID};soutien;`)).toEqual([
      [1, 'n° 2', 'unnamed-column', undefined],
      [1, 'Rôle', 'missing-column', undefined],
    ]);
    expect(read('enter-parties', `Organisation;Rôle;;\n${ID};soutien;;`)).toHaveLength(1);
  });

  it('names a row twice written, and one with a separator too many', () => {
    const text = `Organisation;Rôle\n${ID};soutien\n${ANOTHER};soutien;\n${ANOTHER};observateur;oui\n${ID};supporter`;
    expect(faults('enter-parties', text)).toEqual([
      [4, undefined, 'too-many-cells', '/parties/2'],
      [5, undefined, 'repeated-row', '/parties/3'],
    ]);
  });

  it('refers by id, unless somebody else tells what a name stands for', () => {
    const text = 'Organisation;Rôle;Numéro\nFoyers;soutien;123';
    const number = {
      field: 'officialNumber',
      name: { fr: 'Numéro', en: 'Number' },
      about: { fr: '', en: '' },
      read: value,
    };
    expect(faults('enter-parties', 'Organisation;Rôle\nFoyers;soutien')).toEqual([
      [2, 'Organisation', 'uuid', '/parties/0/organisationId'],
    ]);
    const referring = { refers: 'organisation', field: 'organisationId', text: 'Foyers' };
    expect(referencesIn(list('enter-parties'), readTable(text), [number])).toEqual([
      { ...referring, row: { role: 'supporter', officialNumber: '123' } },
    ]);
    const resolve = () => value(ID);
    expect(read('enter-parties', text, { resolve, aside: [number] })).toEqual([
      { organisationId: ID, role: 'supporter' },
    ]);
  });

  it('tells where in the file a field of the command stands', () => {
    const table = readTable(`Rôle;Organisation\nsoutien;${ID}\n\nallié;${ANOTHER}`);
    const { placeOf } = readList(list('enter-parties'), table);
    expect(placeOf('/parties/1/organisationId')).toEqual({ line: 4, column: 'Organisation' });
    expect(placeOf('/parties/1')).toEqual({ line: 4 });
    expect(placeOf('/parties')).toEqual({ line: 1 });
    expect([placeOf('/effectiveOn'), placeOf('')]).toEqual([undefined, undefined]);
  });
});

describe('a list of members', () => {
  it('has capacities as people write them, and days as spreadsheets do', () => {
    const text = `Allié;Membre;Qualité(s);Depuis le;Jusqu’au\n${ID};${ANOTHER};Administratrice, bénévole;01/09/2026;\n`;
    const named = text.replace('Depuis le', 'Depuis');
    expect(read('appoint-members', named)).toEqual([
      { partyId: ID, personId: ANOTHER, capacities: ['administrator', 'volunteer'], from: '2026-09-01' },
    ]);
    expect(read('appoint-members', named.replace('01/09/2026', '1er septembre 2026'))).toHaveLength(1);
    expect(faults('appoint-members', named.replace('01/09/2026', '2026'))).toEqual([
      [2, 'Depuis', 'day', '/members/0/from'],
    ]);
    const mixed = named.replace('Administratrice, bénévole', 'directeur et salarié(e)');
    expect(read('appoint-members', mixed)).toMatchObject([{ capacities: ['director', 'employee'] }]);
  });
});

describe('a list of pledges', () => {
  const header = 'Organisation;Pour;Montant;Temps;Bénévole;Nature;Mots';
  const row = (rest: string) => `${header}\n${ID};coordination;${rest}`;

  it('takes an amount for money and a time for time; of anything else the nature is said', () => {
    expect(read('pledge-contributions', row('1 250,50 €;;;;'))).toEqual([
      { partyId: ID, purpose: 'coordination', kind: 'money', cents: 125_050 },
    ]);
    expect(read('pledge-contributions', row(';2 h 30;oui;;Relecture'))).toEqual([
      { partyId: ID, purpose: 'coordination', kind: 'time', minutes: 150, volunteer: true, words: 'Relecture' },
    ]);
    expect(read('pledge-contributions', row(';;;matériel;Un camion'))).toMatchObject([{ kind: 'equipment' }]);
  });

  it('names what contradicts itself or is missing', () => {
    const rules = (rest: string) => faults('pledge-contributions', row(rest)).map(([, column, rule]) => [column, rule]);
    expect(rules('12;3;;;')).toEqual([['Temps', 'money-and-time-apart']]);
    expect(rules(';;;;Un mot')).toEqual([['Nature', 'kind']]);
    expect(rules('12;;;temps;')).toEqual([['Nature', 'kind']]);
    expect(rules('1.250;;peut-être;;')).toEqual([
      ['Montant', 'money'],
      ['Bénévole', 'yes-no'],
    ]);
  });

  it('has cents and minutes under their own names', () => {
    const text = `organisation;for;cents;minutes;volunteer\n${ID};coordination;125050;;\n${ID};coordination;;90;no`;
    expect(read('pledge-contributions', text)).toMatchObject([{ cents: 125_050 }, { minutes: 90, volunteer: false }]);
  });
});

describe('all that is wrong, told at once', () => {
  const rules = (command: string, text: string, foretell = false) => {
    try {
      readList(list(command), readTable(text), { foretell });
      return [];
    } catch (error) {
      return (error as UnreadableList).faults.map(({ line, rule }) => [line, rule]);
    }
  };

  it('has the allies among the parties to enter (R36), which the rules would refuse in a second round', () => {
    const ally = `Organisation;Rôle\n${ID};allié\n`;
    expect(rules('enter-parties', `${ally}Foyers;soutien\n`)).toEqual([
      [2, 'allies-join-by-invitation'],
      [3, 'uuid'],
    ]);
    expect(rules('enter-parties', ally)).toEqual([]);
    expect(rules('enter-parties', ally, true)).toEqual([[2, 'allies-join-by-invitation']]);
    expect(rules('invite-parties', ally, true)).toEqual([]);
  });

  it('has what a row says as a whole, although a name in it is unknown', () => {
    const text = 'Organisation;Pour;Chantier;Montant\nFoyers;chantier;;5\nFoyers;chantier;Le potager;5\n';
    expect(rules('pledge-contributions', text)).toEqual([
      [2, 'uuid'],
      [2, 'which-project'],
      [3, 'uuid'],
      [3, 'uuid'],
    ]);
  });

  it('gives back what was written, in the order of the file', () => {
    const { rows } = readList(
      list('pledge-contributions'),
      readTable(`Pour;Montant;Mots;Organisation\ncoordination;1 250,50;;${ID}\n`),
    );
    expect(rows[0]?.written).toEqual([
      { column: 'Pour', text: 'coordination' },
      { column: 'Montant', text: '1 250,50', unit: '€' },
      { column: 'Organisation', text: ID },
    ]);
  });
});

describe('every list', () => {
  it.each([...lists.values()])('of $command is shown by an example that reads', ({ command, example }) =>
    expect(read(command, example).length).toBeGreaterThan(0),
  );
  it.each([...lists.values()])('of $command has no name for two of its columns', ({ command, columns }) => {
    const names = columns.flatMap(({ name, also = [] }) => [...new Set([name.fr, name.en, ...also])]);
    expect([command, names.filter((name, i) => names.indexOf(name) !== i)]).toEqual([command, []]);
  });
});
