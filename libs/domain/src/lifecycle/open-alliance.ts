import { type AllianceType, type FreeText, isZone, spanOfDay, type PartyRole, type Tag } from '@alliage/events';
import { openedUnderParent, type UnderParent } from '../chapters/opened-under-parent.ts';
import { chapterRules } from '../chapters/rules.ts';
import { always } from '../decider/always.ts';
import { facilitates } from '../directory/network/state.ts';
import { mustKnowNetwork, mustStillBe, mustKnowPerson } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { basisOfReport } from '../reports/basis.ts';
import { defaultZone, type Work } from '../decider/work.ts';
import { lifecycle } from './rules.ts';

/** R36: opened by the first party's representative, or by a network's facilitator (then `networkId` says of which network). */
export interface OpenAlliance extends UnderParent {
  readonly name: FreeText;
  readonly types?: readonly AllianceType[];
  readonly themes?: readonly Tag[];
  readonly territories?: readonly Tag[];
  /** IANA name; Europe/Paris unless it says otherwise. */
  readonly zone?: string;
  readonly demonstration?: boolean;
  /** The organisation that becomes the first party: an ally, or the facilitator's own. */
  readonly organisationId: string;
  /** The first pilot, named through that party. */
  readonly personId: string;
  /** The network in which the alliance is placed at once. */
  readonly networkId?: string;
}

/** In which role the first party enters: that of whoever opens. */
function firstRole(work: Work, body: OpenAlliance): PartyRole {
  const { actor } = work.act;
  if (actor.role === 'representative') return 'ally';
  if (actor.role !== 'network-facilitator') refuse(lifecycle.whoOpens);
  if (body.networkId === undefined) refuse(lifecycle.facilitatorNamesNetwork, undefined, '/networkId');
  const { facilitators } = mustKnowNetwork(work, body.networkId);
  // R37: whoever reports the past opens the alliance today; otherwise the day of the act counts (R38).
  const day = work.act.provenance.kind === 'reported' ? spanOfDay(work.today) : work.on;
  const { personId } = actor;
  if (!facilitates(facilitators, { personId, organisationId: body.organisationId }, day))
    refuse(lifecycle.notItsFacilitator, undefined, '/networkId');
  return 'facilitator';
}

export function openAlliance(work: Work, body: OpenAlliance): void {
  if (work.state.revision >= 0) refuse(lifecycle.alreadyOpen);
  const chapter = openedUnderParent(work, body);
  const { name, types = [], themes = [], territories = chapter ? [chapter.territory] : [], zone = defaultZone } = body;
  const { demonstration = chapter?.demonstration ?? false } = body;
  if (chapter !== undefined && chapter.demonstration !== demonstration)
    refuse(chapterRules.demonstrationAsParent, undefined, '/demonstration');
  if (work.act.provenance.kind === 'fictional' && !demonstration)
    refuse(always.fictionInADemonstration, undefined, '/demonstration');
  if (!isZone(zone)) refuse(lifecycle.zoneUnknown, undefined, '/zone');
  mustStillBe(work, body.organisationId);
  mustKnowPerson(work, body.personId);
  if (body.networkId !== undefined) mustKnowNetwork(work, body.networkId);
  const role = firstRole(work, body);
  const { newId, actor } = work.act;
  const partyId = newId('party');
  work.record('AllianceInitiated', {
    allianceId: chapter?.chapterId ?? newId('alliance'),
    name,
    types: [...types],
    themes: [...themes],
    territories: [...territories],
    zone,
    ...(chapter === undefined ? {} : { parentId: chapter.parentId }),
    demonstration,
  });
  // R37: a source says when it began; the mandates below begin as it is opened here, for a report gives none.
  const byReport = work.act.provenance.kind === 'reported';
  const entry = byReport ? basisOfReport(work) : ({ kind: 'entry' } as const);
  const today = byReport ? ({ effectiveOn: work.today, provenance: { kind: 'recorded' } } as const) : {};
  work.record('StageEntered', { to: 'interconnaissance', basis: entry, criteria: [] });
  if (body.networkId !== undefined) work.record('AlliancePlacedInNetwork', { networkId: body.networkId });
  const basis = byReport ? entry : ({ kind: 'act', partyId } as const);
  work.record('PartyJoined', { partyId, organisationId: body.organisationId, role, basis });
  const mandateId = newId('representative');
  if (role === 'ally') work.record('RepresentativeNamed', { mandateId, partyId, personId: actor.personId }, today);
  work.record('PilotNamed', { partyId, personId: body.personId }, today);
}
