import { addDays } from '@alliage/events';
import { atStart, inPreProject, opened, twoAllies } from '../testing/chapters.ts';
import { given, id, type When } from '../testing/story.ts';

const zones = { paris: 'Europe/Paris', martinique: 'America/Martinique', noumea: 'Pacific/Noumea' } as const;
/** Two allies in the service for real, since 4 January 2016, in a zone. */
const alliance = (zone: string, ...more: readonly ReturnType<typeof inPreProject>[]) => {
  const [first, ...rest] = twoAllies();
  return given({ ...first!, data: { ...(opened().data as object), demonstration: false, zone } }, ...rest, ...more);
};
const rename = (zone: string, when: When) => alliance(zone).when('rename-alliance', { name: 'Autre nom' }, when);
const future = ['R29 not-in-the-future'];
const partyId = id('cpie');
const rep = (now: string): When => ({ now, actor: { personId: id('cpie-rep'), partyId, role: 'representative' } });
const lastDay = (zone: string, now: string) =>
  alliance(zone, inPreProject()).when('announce-withdrawal', { partyId }, rep(now)).data('WithdrawalAnnounced').lastDay;

describe('R38: the day is that of the alliance’s own zone', () => {
  // 14 June, 22:30 in London: the 15th has begun in Paris and in Nouméa, not in Martinique.
  const now = '2018-06-14T22:30:00.000Z';
  it.each([
    [zones.paris, '2018-06-15'],
    [zones.martinique, '2018-06-14'],
    [zones.noumea, '2018-06-15'],
  ])('R29: what says no day has happened today, in %s: %s', (zone, today) =>
    expect(rename(zone, { now }).events[0]?.effectiveOn).toBe(today),
  );

  it('R29: today is no future where it has begun, and is where it has not', () => {
    expect(rename(zones.paris, { now, effectiveOn: '2018-06-15' }).types).toEqual(['AllianceRenamed']);
    expect(rename(zones.martinique, { now, effectiveOn: '2018-06-15' }).refusals).toEqual(future);
    expect(rename(zones.noumea, { now, effectiveOn: '2018-06-16' }).refusals).toEqual(future);
    expect(rename(zones.noumea, { now: '2018-06-15T13:00:00.000Z', effectiveOn: '2018-06-16' }).types).toEqual([
      'AllianceRenamed',
    ]);
  });

  it('R1, R38: a notice of thirty days runs from that day', () => {
    expect([lastDay(zones.paris, now), lastDay(zones.martinique, now)]).toEqual(['2018-07-15', '2018-07-14']);
  });

  it('R37: so is the cut-over, before which a report lies wholly', () => {
    const start = { ...opened('2012'), recordedAt: '2018-06-14T22:30:00.000Z' };
    const told = (zone: string, effectiveOn: string) =>
      given({ ...start, data: { ...(start.data as object), zone } }, atStart()).when(
        'report-parties',
        { role: 'ally', words: '53 réseaux' },
        { effectiveOn, provenance: { kind: 'reported', source: 'Un article' } },
      );
    expect(told(zones.paris, '2018-06-14').types).toEqual(['PartiesReported']);
    expect(told(zones.martinique, '2018-06-14').refusals).toEqual(['R37 before-the-cut-over']);
    expect(told(zones.martinique, '2018-06-13').types).toEqual(['PartiesReported']);
  });
});

describe('R38: days are counted on the calendar', () => {
  it.each([
    ['across a leap day', '2020-01-30T12:00:00.000Z', '2020-02-29'],
    ['past a leap day', '2016-02-10T12:00:00.000Z', '2016-03-11'],
    ['from a leap day', '2016-02-29T12:00:00.000Z', '2016-03-30'],
    ['in a year that has none', '2018-01-30T12:00:00.000Z', '2018-03-01'],
    ['across the night that is an hour short', '2018-03-10T12:00:00.000Z', '2018-04-09'],
    ['across the night that is an hour long', '2018-10-10T12:00:00.000Z', '2018-11-09'],
    ['from the last minute before the hour is skipped', '2018-03-25T00:59:00.000Z', '2018-04-24'],
    ['over the end of a year', '2018-12-15T12:00:00.000Z', '2019-01-14'],
  ])('thirty days %s', (_, now, last) => expect(lastDay(zones.paris, now)).toBe(last));

  it.each([
    ['in summer, two hours before midnight in London', '2018-07-15T21:59:59.999Z', '2018-07-15T22:00:00.000Z'],
    ['after the clocks have changed, one hour', '2018-11-14T22:59:59.999Z', '2018-11-14T23:00:00.000Z'],
  ])('a last day is whole: it ends %s', (_, lastMoment, nextDay) => {
    const day = nextDay.slice(0, 10);
    const told = `${addDays(day, -30)}T12:00:00.000Z`;
    const leaving = alliance(zones.paris, inPreProject()).does('announce-withdrawal', { partyId }, rep(told));
    const back = (now: string) => leaving.when('take-back-withdrawal', { partyId }, rep(now));
    expect(back(lastMoment).types).toEqual(['WithdrawalTakenBack']);
    expect(back(nextDay).refusals).toEqual(['R1 too-late-to-take-back']);
  });
});

describe('R29: a vague day is refused only where no day of it will do', () => {
  const on = (effectiveOn: string) => rename(zones.paris, { effectiveOn });

  it.each([
    '2018',
    '2018-06',
    '2018-38',
    '2018-06-15',
    '../2018',
    '../2018-06',
    '2015/..',
    '2016/2018',
    '2018-06/2018',
  ])('R29: on 15 June 2018, %s may have been', (edtf) => expect(on(edtf).types).toEqual(['AllianceRenamed']));
  it.each([
    '2019',
    '2018-07',
    '2018-39',
    '2018-06-16',
    '2018-07/..',
    '../2018-07',
    '../2019',
    '2016/2018-07',
    '2017/2099',
  ])('R29: on 15 June 2018, %s lies ahead', (edtf) => expect(on(edtf).refusals).toEqual(future));
  it.each([
    '2016',
    '2016-01',
    '2016-37',
    '2016-01-04',
    '../2016',
    '../2016-01-04',
    '2015/..',
    '2012/..',
    '2015/2016',
    '2015-12-31/2016-01-04',
  ])('R29: of an alliance that began on 4 January 2016, %s may be told', (edtf) =>
    expect(on(edtf).types).toEqual(['AllianceRenamed']),
  );
  it.each(['2015', '2015-12', '2015-39', '2016-01-03', '../2015', '../2016-01-03', '2014/2015', '2014/2016-01-03'])(
    'R29: of an alliance that began on 4 January 2016, %s is before',
    (edtf) => expect(on(edtf).refusals).toEqual(['R29 not-before-the-beginning']),
  );

  it('R29: an alliance that began in a leap year’s February may be told of its 29th', () => {
    const began = given({ ...opened('2016-02'), recordedAt: '2016-03-01T09:00:00.000Z' }, atStart());
    const told = (effectiveOn: string) => began.when('rename-alliance', { name: 'Autre' }, { effectiveOn });
    expect([told('2016-02-29').types, told('2016-02-01').types]).toEqual([['AllianceRenamed'], ['AllianceRenamed']]);
    expect(told('2016-01-31').refusals).toEqual(['R29 not-before-the-beginning']);
  });
});
