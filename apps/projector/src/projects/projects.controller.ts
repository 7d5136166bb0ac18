import { Param, Query } from '@nestjs/common';
import { isProjectFlagged, projectTeamOf } from '@alliage/domain';
import { spanOfDay, type Day } from '@alliage/events';
import { Id, OneOf, type Language } from '@alliage/platform';
import {
  listProjects,
  oneProject,
  PROJECT_SORTS,
  PROJECT_STATUSES,
  type Moment,
  type ProjectStatus,
  type ProjectSummary,
} from '@alliage/projections';
import { FreeWords, SortedBy } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { notFound, Views } from '../views/views.ts';
import { listExample, oneExample } from './examples.ts';

const optional = true as const;

class ProjectsQuery extends MomentPageQuery {
  @OneOf({ fr: 'Où il en est.', en: 'How far it is.', values: PROJECT_STATUSES, optional }) status?: ProjectStatus;
  @Id({
    fr: 'Une partie prenante qui le propose, le porte ou y apporte quelque chose.',
    en: 'A party that proposes it, carries it or brings something to it.',
    optional,
  })
  party?: string;
  @FreeWords('cantines')
  words?: string;
  @SortedBy(PROJECT_SORTS)
  sort?: (typeof PROJECT_SORTS)[number];
}

class ProjectParam extends AllianceParam {
  @Id({ fr: 'Le chantier.', en: 'The project.' }) projectId!: string;
}

@ViewController({ fr: 'Chantiers', en: 'Projects' }, 'alliances/:allianceId/projects')
export class ProjectsController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('', {
    id: 'list-projects',
    fr: 'Chantiers de l’alliance',
    en: 'Projects of the alliance',
    example: listExample,
    mayMiss: true,
  })
  async list(
    @Param() { allianceId }: AllianceParam,
    @Query() query: ProjectsQuery,
    @AskedLanguage() language: Language,
  ) {
    const flagOn = await this.#judge(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const page = await listProjects(db, owner, { ...query, language, day });
      return { ...page, items: page.items.map(flagOn(day)) };
    });
  }

  @View(':projectId', {
    id: 'read-project',
    fr: 'Un chantier, en entier',
    en: 'One project, as a whole',
    example: oneExample,
  })
  async one(
    @Param() { allianceId, projectId }: ProjectParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    const flagOn = await this.#judge(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const project = await oneProject(db, owner, projectId, { language, day });
      if (!project) throw notFound('thing', projectId);
      return flagOn(day)(project);
    });
  }

  /**
   * R27: whether a team still spans two allies is asked of the domain, for a day: no row says so. Of a launch that only a source tells, the
   * team is not known: a report raises no reminder (R37).
   */
  async #judge(allianceId: string, moment: Moment) {
    const state = await this.states.load(allianceId, moment);
    return (day: Day) =>
      <P extends Pick<ProjectSummary, 'projectId' | 'launchReport'>>(project: P) => {
        const found = state?.projects[project.projectId];
        if (!state || !found) return { ...project, flagged: false };
        const on = spanOfDay(day);
        const known = project.launchReport === null || projectTeamOf(state, project.projectId, on) !== undefined;
        return { ...project, flagged: known && isProjectFlagged(state, found, on) };
      };
  }
}
