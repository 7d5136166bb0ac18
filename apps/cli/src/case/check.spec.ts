import { checkCase } from './check.ts';
import { readCase } from './read.ts';

const text = `case: essai
title: Un essai
demonstration: true
sources: { ja: « Jurisassociations » }
organisations:
  a: { name: Association A, kind: association }
  b: { name: Association B, kind: association, partOf: a }
people:
  pilote-a: { function: Pilote de A (fictif) }
actors:
  pilote: { person: pilote-a, role: pilot, party: a }
  autre: { person: pilote-a, role: representative, party: b }
story:
  - { do: open-alliance, as: { party: a }, source: ja, with: { organisationId: a, personId: pilote-a } }
  - { do: invite-party, as: invitation, with: { organisationId: b } }
  - { do: accept-invitation, by: autre, as: b, with: { invitationId: invitation } }
  - do: convene-session
    as: cp-1
    with: { bodyId: tour-de-table, agenda: [ { id: point, title: B } ] }
  - { do: decide-item, with: { sessionId: cp-1, itemId: point } }
`;
const errorsOf = (changed: string) => checkCase(readCase(changed)).map((e) => [e.line, e.message]);

describe('checking a case before anything of it is played', () => {
  it('finds nothing in one that holds together', () => expect(errorsOf(text)).toEqual([]));

  it.each([
    ['source: ja', 'source: jaa', 14, /source: « jaa »/],
    ['source: ja', 'source: constructor', 14, /source: « constructor »/],
    ['by: autre', 'by: outre', 16, /by: « outre »/],
    ['person: pilote-a, role: pilot', 'person: pilote-b, role: pilot', 11, /pilote-b.*people/],
    ['party: b', 'party: bb', 12, /partie « bb »/],
    ['partOf: a', 'partOf: c', 7, /organisation « c »/],
    ['organisationId: b', 'organisationId: invitation', 15, /organisation « invitation »/],
    ['organisationId: a, personId: pilote-a', 'personId: b', 14, /person « b »/],
    ['invitationId: invitation', 'invitationId: invit', 16, /invitation « invit »/],
    ['itemId: point', 'itemId: pont', 20, /item « pont » : inconnu ici · unknown here \(point\)/],
    ['do: open-alliance', 'do: rename-alliance', 14, /open-alliance/],
  ])('%s → %s: an error at its line', (before, after, line, words) => {
    expect(errorsOf(text.replace(before, after))).toEqual([[line, expect.stringMatching(words)]]);
  });

  it.each([
    ['do: invite-party,', 'on: vers 2019, do: invite-party,', 15, /^on: « vers 2019 » : .*entre 2011 et 2013/],
    ['{ organisationId: b }', '{ organisationId: b, from: bientôt }', 15, /^from: « bientôt »/],
    ['title: B }', 'title: B, due: mars 2018 }', 19, /^due: « mars 2018 » : un jour précis/],
    ['do: open-alliance', 'on: 2018-02-30, do: open-alliance', 14, /^on: « 2018-02-30 »/],
  ])('a date that cannot be read (%s → %s): an error at its line', (before, after, line, words) => {
    expect(errorsOf(text.replace(before, after))).toEqual([[line, expect.stringMatching(words)]]);
  });

  it('takes dates as people say them, a year as a number too, and any where a refusal is expected', () => {
    for (const on of ['2012', "'été 2017'", 'mars 2016', '2012 ou 2013'])
      expect(errorsOf(text.replace('do: invite-party', `on: ${on}, do: invite-party`))).toEqual([]);
    const last = '  - { do: suspend, on: jamais, refused: [R29] }\n';
    expect(errorsOf(text + last)).toEqual([]);
  });

  it('does not know before a step what it will name, nor after one that is refused', () => {
    const invite = '  - { do: invite-party, as: invitation, with: { organisationId: b } }\n';
    const accept = '  - { do: accept-invitation, by: autre, as: b, with: { invitationId: invitation } }\n';
    expect(errorsOf(text.replace(invite + accept, accept + invite)).map(([line]) => line)).toEqual([15]);
    const refused = text.replace('itemId: point } }', 'itemId: point }, as: decision, refused: [R12] }');
    expect(errorsOf(`${refused}  - { do: ratify, with: { decisionId: decision } }\n`).map(([line]) => line)).toEqual([
      21,
    ]);
  });

  it('tells every slip at once, and one slip once', () => {
    const slips = text.replace('itemId: point', 'itemId: pont').replace('source: ja', 'source: jaa');
    expect(errorsOf(slips).map(([line]) => line)).toEqual([14, 20]);
    const opening = text.replace('{ bodyId: tour-de-table,', '{ bodyId: comite,');
    expect(errorsOf(opening).map(([line]) => line)).toEqual([19]);
  });
});

describe('checking a case of several alliances and their network', () => {
  const several = `case: essai
title: Un essai
demonstration: true
sources: { ja: « Jurisassociations » }
organisations:
  a: { name: Association A, kind: association }
people:
  pilote-a: { function: Pilote de A (fictif) }
networks:
  labo: { name: Le labo, facilitatingOrganisationIds: [a], on: 2015, source: ja }
actors:
  pilote: { person: pilote-a, role: pilot, party: a }
story:
  - { do: name-facilitator, in: labo, with: { organisationId: a, personId: pilote-a } }
  - { do: open-alliance, as: { alliance: une, party: a }, with: { organisationId: a, networkId: labo } }
  - { do: constitute-body, as: cp, with: { kind: political } }
  - { do: open-alliance, as: { alliance: deux, party: b }, with: { organisationId: a } }
  - { do: name-predecessor, with: { allianceId: une } }
  - { do: appoint-member, in: une, with: { bodyId: cp, partyId: a } }
`;
  it('finds nothing in one that holds together', () => expect(errorsOf(several)).toEqual([]));

  it.each([
    ['source: ja }', 'source: jb }', 10, /source: « jb »/],
    ['[a]', '[c]', 10, /organisation « c »/],
    ['in: labo', 'in: labe', 14, /in: « labe »/],
    ['in: labo, ', '', 14, /open-alliance/],
    ['in: une', 'in: trois', 19, /in: « trois »/],
    ['allianceId: une', 'allianceId: zut', 18, /alliance « zut »/],
  ])('%s → %s: an error at its line', (before, after, line, words) => {
    expect(errorsOf(several.replace(before, after))[0]).toEqual([line, expect.stringMatching(words)]);
  });

  it('knows the parties, bodies and sessions of an alliance in that alliance only', () => {
    expect(errorsOf(several.replace('in: une, with', 'with')).map(([line, words]) => [line, words])).toEqual([
      [19, expect.stringMatching(/body « cp »/)],
    ]);
  });

  it('knows a chapter in the alliance that is opened for it, by a plain name as by one of its kind', () => {
    const chapter = (
      as: string,
    ) => `${several}  - { do: report-chapter, in: une, as: ${as}, with: { territory: { name: Ici } } }
  - { do: open-alliance, with: { organisationId: a, parentId: une, chapterId: ici } }
`;
    for (const as of ['ici', '{ chapter: ici }']) expect(errorsOf(chapter(as))).toEqual([]);
    expect(errorsOf(chapter('ailleurs'))).toEqual([[21, expect.stringMatching(/chapter « ici »/)]]);
  });
});
