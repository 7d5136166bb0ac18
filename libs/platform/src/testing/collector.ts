import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One span as a collector receives it, flattened. */
export interface ReceivedSpan {
  /** `service.name` of the process that sent it. */
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first span of a trace. */
  readonly parentSpanId: string;
  readonly name: string;
  readonly kind: number;
  /** 2: an error. */
  readonly status: number;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  /** Trace ids of the spans that it is linked with. */
  readonly links: readonly string[];
}

interface OtlpValue {
  readonly stringValue?: string;
  readonly intValue?: number | string;
  readonly doubleValue?: number;
  readonly boolValue?: boolean;
}
type OtlpAttributes = readonly { readonly key: string; readonly value: OtlpValue }[];
interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status?: { readonly code?: number };
  readonly attributes?: OtlpAttributes;
  readonly links?: readonly { readonly traceId: string }[];
}
interface OtlpRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: OtlpAttributes };
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
  }[];
}

const valueOf = ({ stringValue, intValue, doubleValue, boolValue }: OtlpValue) =>
  stringValue ?? (intValue === undefined ? (doubleValue ?? boolValue ?? '') : Number(intValue));
const attributesOf = (given: OtlpAttributes = []) =>
  Object.fromEntries(given.map(({ key, value }) => [key, valueOf(value)]));

const spansIn = ({ resourceSpans }: OtlpRequest): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ parentSpanId = '', status, attributes, links = [], ...span }) => ({
        ...{ service: String(attributesOf(resource.attributes)['service.name']), parentSpanId },
        ...{ traceId: span.traceId, spanId: span.spanId, name: span.name, kind: span.kind },
        ...{
          status: status?.code ?? 0,
          attributes: attributesOf(attributes),
          links: links.map(({ traceId }) => traceId),
        },
      })),
    ),
  );

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** An OpenTelemetry collector that keeps what it is sent (OTLP over HTTP, JSON). */
export class Collector {
  readonly spans: ReceivedSpan[] = [];
  /** Headers of the last request. */
  headers: IncomingMessage['headers'] = {};
  /** What it does with a request: takes it, refuses it (400), or never answers. */
  behaves: 'takes' | 'refuses' | 'hangs' = 'takes';
  /** Requests that it was sent. */
  asked = 0;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<Collector> {
    const collector = new Collector();
    collector.#server.listen(0, '127.0.0.1');
    await once(collector.#server, 'listening');
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits until spans have come that say what is looked for. */
  async until(there: (spans: readonly ReceivedSpan[]) => boolean, patience = 40_000): Promise<readonly ReceivedSpan[]> {
    for (const end = Date.now() + patience; !there(this.spans); await new Promise((done) => setTimeout(done, 20))) {
      if (Date.now() > end) throw new Error(`not all spans came; there are: ${JSON.stringify(this.spans, null, 1)}`);
    }
    return this.spans;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    this.headers = request.headers;
    const body = await bodyOf(request);
    if (this.behaves === 'hangs') return;
    if (this.behaves === 'refuses') return void response.writeHead(400).end();
    if (request.url === '/v1/traces') this.spans.push(...spansIn(JSON.parse(body) as OtlpRequest));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }
}
