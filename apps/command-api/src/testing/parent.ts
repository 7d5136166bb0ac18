import { randomUUID } from 'node:crypto';
import { actor, type TestApp } from './app.ts';

const said = (effectiveOn: string) => ({ effectiveOn, provenance: { kind: 'reported', source: 'Un récit' } });

/** A parent that a source tells of, with chapters that it opened in 2019: what it does is reported, so that nothing has to be voted first. */
export class Parent {
  readonly #api: TestApp;
  readonly id: string;
  readonly #url: string;
  #charters = 0;

  private constructor(api: TestApp, id: string, url: string) {
    this.#api = api;
    this.id = id;
    this.#url = url;
  }

  static async open(api: TestApp): Promise<Parent> {
    const { body, url } = await api.openAlliance({ demonstration: false, ...said('2014') });
    return new Parent(api, body.allianceId, url);
  }

  /** Its next version comes into force: of 2014, 2015… */
  async adoptsCharter(): Promise<void> {
    const year = String(2014 + this.#charters++);
    await this.#tells('report-charter', { vision: `La charte de ${year}`, ...said(year) });
  }

  /** It opens a chapter: in its own stream, the chapter's is not there yet. */
  async opensChapter(): Promise<string> {
    const { recorded } = await this.#tells('report-chapter', { territory: { name: 'Un territoire' }, ...said('2019') });
    return recorded[0].ids.chapterId;
  }

  /** The chapter begins: its stream is opened. */
  beginsChapter(chapterId: string) {
    return this.#api.openAlliance(
      { name: 'Déclinaison', demonstration: false, parentId: this.id, chapterId, ...said('2019') },
      { actor: actor('representative', randomUUID()) },
    );
  }

  /** Versions of this parent's charter that a chapter has recorded, in order. */
  async takenBy(chapterId: string): Promise<readonly number[]> {
    return (await this.#api.stream(`alliance-${chapterId}`))
      .filter(({ type }) => type === 'ParentCharterTaken')
      .map(({ data }) => (data as unknown as { parent: { version: number } }).parent.version);
  }

  async #tells(name: string, body: object) {
    const answer = await this.#api.post(`${this.#url}/${name}`, body, { ifMatch: '*' });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }
}
