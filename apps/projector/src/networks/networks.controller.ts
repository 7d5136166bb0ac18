import { Param, Query } from '@nestjs/common';
import { Id, Words, type Language } from '@alliage/platform';
import {
  lessonsLibrary,
  listJournal,
  listNetworkMembers,
  listNetworks,
  networkDetails,
  portfolioAtAGlance,
  type Views as Tables,
} from '@alliage/projections';
import type { Kysely } from 'kysely';
import { libraryExample } from '../lessons/library.example.ts';
import { LibraryQuery, MemoryQuery } from '../lessons/memory.query.ts';
import { AlliancesOfNetworkQuery } from '../portfolio/alliances.query.ts';
import { glanceExample } from '../portfolio/glance.example.ts';
import { DayText, YesNoText } from '../routes/fields.ts';
import { AfterQuery, PageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { today } from '../views/today.ts';
import { notFound, Views } from '../views/views.ts';
import * as examples from './networks.example.ts';

const optional = true as const;
const ofDay = {
  fr: 'Noms, accompagnateurs et membres de ce jour ; aujourd’hui par défaut.',
  en: 'Names, facilitators and members of this day; default: today.',
  optional,
};

class IdParam {
  @Id({ fr: 'Le réseau.', en: 'The network.' }) id!: string;
}
class NetworksQuery extends PageQuery {
  @Words({ fr: 'Mots du nom.', en: 'Words of the name.', length: 'short', optional }) words?: string;
}
class NetworkQuery extends AfterQuery {
  @DayText(ofDay) day?: string;
}
class MembersQuery extends PageQuery {
  @DayText(ofDay) day?: string;
  @YesNoText({
    fr: 'Ceux de ce jour seulement ; sinon tous ceux qui l’ont été.',
    en: 'Those of that day only; otherwise all that ever were.',
    optional,
  })
  present?: boolean;
}

@ViewController({ fr: 'Réseaux', en: 'Networks' }, 'networks')
export class NetworksController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', { id: 'list-networks', fr: 'Réseaux', en: 'Networks', example: examples.networksExample })
  list(@Query() query: NetworksQuery, @AskedLanguage() language: Language) {
    return this.views.ask((db) => listNetworks(db, { ...query, day: today(), language }));
  }

  @View(':id', {
    id: 'show-network',
    fr: 'Un réseau, ses accompagnateurs et ses alliances',
    en: 'A network, its facilitators and its alliances',
    example: examples.networkExample,
  })
  show(@Param() { id }: IdParam, @Query() { day = today() }: NetworkQuery, @AskedLanguage() language: Language) {
    return this.found(id, (db) => networkDetails(db, id, { language, day }));
  }

  @View(':id/members', {
    id: 'list-network-members',
    fr: 'Membres d’un réseau, ou leur nombre',
    en: 'Members of a network, or their number',
    example: examples.networkMembersExample,
  })
  members(@Param() { id }: IdParam, @Query() query: MembersQuery, @AskedLanguage() language: Language) {
    return this.found(id, (db) => listNetworkMembers(db, id, { ...query, language, day: query.day ?? today() }));
  }

  @View(':id/journal', {
    id: 'list-network-journal',
    fr: 'Journal d’un réseau',
    en: 'Journal of a network',
    example: examples.networkJournalExample,
  })
  journal(@Param() { id }: IdParam, @Query() query: MemoryQuery, @AskedLanguage() language: Language) {
    return this.found(id, (db) => listJournal(db, `network-${id}`, { ...query, language }));
  }

  @View(':id/lessons', {
    id: 'list-network-lessons',
    fr: 'Leçons d’un réseau et de ses alliances',
    en: 'Lessons of a network and of its alliances',
    example: libraryExample,
  })
  lessons(@Param() { id }: IdParam, @Query() query: LibraryQuery, @AskedLanguage() language: Language) {
    return this.found(id, (db) => lessonsLibrary(db, { ...query, network: id, within: true, day: today(), language }));
  }

  @View(':id/portfolio', {
    id: 'show-network-portfolio',
    fr: 'Les alliances d’un réseau d’un coup d’œil',
    en: 'The alliances of a network at a glance',
    example: glanceExample,
  })
  portfolio(@Param() { id }: IdParam, @Query() query: AlliancesOfNetworkQuery, @AskedLanguage() language: Language) {
    return this.found(id, (db) => portfolioAtAGlance(db, { ...query, network: id, day: today(), language }));
  }

  /** @throws Problem 404 for a network that is not there */
  private async found<T>(id: string, query: (db: Kysely<Tables>) => Promise<T | undefined>): Promise<T> {
    const answer = await this.views.ask(async (db) => {
      const there = await db.selectFrom('directory_network').select('id').where('id', '=', id).executeTakeFirst();
      return there && query(db);
    });
    if (answer === undefined) throw notFound('network', id);
    return answer;
  }
}
