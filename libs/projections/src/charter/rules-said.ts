import { label } from '@alliage/domain';
import type { CharterRules, Language, Matter, Mode } from '@alliage/events';
import type { NameParty } from '../query/parties.ts';

const share = ({ atLeast, of }: CharterRules['quorum']['allies'], language: Language): string => {
  if (atLeast === of) return { fr: 'tous', en: 'all' }[language];
  return { fr: `au moins ${atLeast} sur ${of}`, en: `at least ${atLeast} of ${of}` }[language];
};

/** The rules of a charter as fields, and as a person says them (section 4). */
export function rulesSaid(rules: CharterRules, nameParty: NameParty, language: Language) {
  const modes = Object.entries(rules.modes) as [Matter, Mode][];
  return {
    modes: modes.map(([matter, mode]) => ({
      ...{ matter, name: label('matter', matter, language) },
      ...{ mode, modeName: label('mode', mode, language) },
    })),
    noticeDays: rules.noticeDays,
    quorum: {
      allies: { ...rules.quorum.allies, said: share(rules.quorum.allies, language) },
      seats: { ...rules.quorum.seats, said: share(rules.quorum.seats, language) },
    },
    secondConvocation: rules.secondConvocation,
    reserved: rules.reserved.map(({ matter, boards }) => ({
      ...{ matter, name: label('matter', matter, language) },
      boards: boards === 'all' ? ('all' as const) : boards.map(nameParty),
    })),
    withdrawalNoticeDays: rules.withdrawalNoticeDays,
    cadenceMonths: rules.cadenceMonths,
    voicePerPart: rules.voicePerPart,
  };
}
