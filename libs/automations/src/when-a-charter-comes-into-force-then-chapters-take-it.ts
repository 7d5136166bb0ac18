import { automation } from './automation.ts';

const deed = (chapterId: string) =>
  ({ kind: 'alliance', id: chapterId, type: 'take-parent-charter', body: {} }) as const;

/**
 * Section 7: each version of a parent's charter is recorded in its chapters. A chapter that is opened takes what its parent has; a version that
 * comes into force reaches each chapter that is there. In between nothing is lost: taking it, a chapter reads its parent afresh, and takes all
 * that is missing. A parent that is a chapter itself hands on what it has taken.
 */
export const whenACharterComesIntoForceThenChaptersTakeIt = automation({
  name: 'parent-charter-to-chapters',
  after: ['AllianceInitiated', 'CharterEnteredIntoForce', 'CharterReported', 'ParentCharterTaken'],
  async deeds(event, world) {
    if (event.type === 'AllianceInitiated')
      return event.data.parentId === undefined ? [] : [deed(event.data.allianceId)];
    const parent = await world.alliance(event.stream.slice('alliance-'.length));
    return Object.keys(parent.chapters).map(deed);
  },
});
