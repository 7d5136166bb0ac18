import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { collect, type EventStore } from '@alliage/event-store';
import { EVENT_STORE } from '@alliage/platform';
import { notFound } from '../views/views.ts';
import { allExample, streamExample } from './example.ts';
import { AllQuery, StreamParam, StreamQuery, USUAL } from './queries.dto.ts';
import { Raw } from './raw.decorator.ts';
import { reading } from './store-problem.ts';
import { withheldFromAll } from './withhold.ts';

/**
 * Events as they are stored, envelope included: not upcast, seals closed, unknown members kept. What every hash covers, so that
 * anyone can recompute them (docs/integrity.md).
 *
 * What a party keeps to itself is withheld from everyone (R28), as links that verify without being read. Nothing else is held back here,
 * not even streams of persons: until there is access control it may be served in demonstrations and
 * tests only, and no process starts in another mode (`ALLIAGE_MODE`).
 */
@ApiTags('Vérification — Audit')
@Controller('v1')
export class AuditController {
  private readonly store: EventStore;
  constructor(@Inject(EVENT_STORE) store: EventStore) {
    this.store = store;
  }

  @Get('streams/:stream/events')
  @Header('Cache-Control', 'private, no-cache')
  @Raw({
    id: 'read-stream',
    fr: 'Événements d’un flux, tels que gardés, sauf ce qui est réservé à une partie (`data` nul, `dataDigest`, `metaDigest`) ; `next` : la révision d’où poursuivre',
    en: 'Events of a stream, as stored, but for what a party keeps to itself (`data` null, `dataDigest`, `metaDigest`); `next`: the revision to go on from',
    example: streamExample,
    mayMiss: true,
  })
  async ofStream(@Param() { stream }: StreamParam, @Query() query: StreamQuery) {
    const { from, limit = USUAL, direction = 'forwards' } = query;
    return reading(async () => {
      const head = await this.store.head(stream);
      if (!head) throw notFound('stream', stream);
      const options = { limit, direction, ...(from === undefined ? {} : { from }) };
      const items = await collect(this.store.readStream(stream, options));
      const last = items.at(-1)?.revision;
      // What was appended after `head` was read may be among the items already.
      const revision = Math.max(head.revision, ...items.slice(-1).map((event) => event.revision));
      const more = last !== undefined && (direction === 'forwards' ? last < revision : last > 0);
      const step = direction === 'forwards' ? 1 : -1;
      return { stream, revision, items: items.map(withheldFromAll), next: more ? last + step : null };
    });
  }

  @Get('events')
  @Header('Cache-Control', 'private, no-cache')
  @Raw({
    id: 'read-events',
    fr: 'Événements de tous les flux, dans l’ordre où ils ont été gardés ; `next` : la position à redonner comme `after`, absente (null) s’il n’y a plus rien',
    en: 'Events of all streams, in the order in which they were stored; `next`: the position to give as `after`, null when there is nothing more',
    example: allExample,
  })
  async ofAll(@Query() { after, limit = USUAL }: AllQuery) {
    return reading(async () => {
      const items = await this.store.readAll({ limit, ...(after === undefined ? {} : { after }) });
      return {
        stored: await this.store.size(),
        items: items.map(withheldFromAll),
        next: items.at(-1)?.position ?? null,
      };
    });
  }
}
