import type { Told } from '../told.ts';
import type { Say } from '../say.ts';
import { saying } from './projects.ts';
import type { Chapter, Sentences } from './sentences.ts';

/** « : « Un jardin » et « Un verger » », where there is any. */
const items = ({ data }: Told<'RoadmapAdopted'>, say: Say): string =>
  data.items.length === 0
    ? ''
    : { fr: ' : ', en: ': ' }[say.language] + say.list(data.items.map(({ title }) => say.words(title)));

export const roadmap: Sentences<Chapter<'roadmap'>> = {
  ScenarioExplored: {
    fr: ({ data }, say) => `Un scénario est exploré, ${say.words(data.title)} : ${say.words(data.sketch)}.`,
    en: ({ data }, say) => `A scenario is explored, ${say.words(data.title)}: ${say.words(data.sketch)}.`,
  },
  ScenarioDropped: {
    fr: ({ data }, say) => `Le scénario ${say.thing(data.scenarioId)} est écarté : ${say.words(data.reason)}.`,
    en: ({ data }, say) => `The scenario ${say.thing(data.scenarioId)} is dropped: ${say.words(data.reason)}.`,
  },
  ScenarioChosen: {
    fr: ({ data }, say) => `La ${say.decision(data.decisionId)} choisit le scénario ${say.thing(data.scenarioId)}.`,
    en: ({ data }, say) => `By ${say.decision(data.decisionId)} the scenario ${say.thing(data.scenarioId)} is chosen.`,
  },
  RoadmapAdopted: {
    fr: (event, say) =>
      `La ${say.decision(event.data.decisionId)} ${event.data.confirmed ? 'confirme' : 'adopte'} la feuille de route (version ${event.data.version})${items(event, say)}.`,
    en: (event, say) =>
      `By ${say.decision(event.data.decisionId)} the roadmap (version ${event.data.version}) is ${event.data.confirmed ? 'confirmed' : 'adopted'}${items(event, say)}.`,
  },
  RoadmapItemAchieved: {
    fr: ({ data }, say) =>
      `La feuille de route avance : ${say.thing(data.roadmapItemId)} est réalisé${saying(data.words, say)}.`,
    en: ({ data }, say) =>
      `The roadmap moves on: ${say.thing(data.roadmapItemId)} is achieved${saying(data.words, say)}.`,
  },
  RoadmapItemDropped: {
    fr: ({ data }, say) =>
      `La feuille de route renonce à ${say.thing(data.roadmapItemId)} : ${say.words(data.reason)}.`,
    en: ({ data }, say) => `The roadmap gives up ${say.thing(data.roadmapItemId)}: ${say.words(data.reason)}.`,
  },
};
