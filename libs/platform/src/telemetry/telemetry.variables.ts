import { choice, optional, wholeNumber, type Configuration, type Variable } from '../configuration/variable.ts';
import { SAMPLERS, type TracingOptions } from './tracing.ts';

/** `name=value,name=value`, values as in an address (W3C Baggage). */
function readPairs(text: string): Record<string, string> | undefined {
  const pairs: [string, string][] = [];
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const [, name = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    try {
      pairs.push([name, decodeURIComponent(value)]);
    } catch {
      return undefined;
    }
    if (name === '') return undefined;
  }
  return Object.fromEntries(pairs);
}

const pairs = (about: { fr: string; en: string }, form: string): Variable<Record<string, string>> => ({
  ...about,
  form,
  fallback: '',
  read: readPairs,
});

const collector: Variable<string> = {
  fr: 'Collecteur OpenTelemetry à qui les traces sont envoyées (OTLP sur HTTP) ; sans lui, aucune n’est enregistrée.',
  en: 'OpenTelemetry collector that traces are sent to (OTLP over HTTP); without one, none are recorded.',
  form: 'http://collector:4318',
  fallback: '',
  read: (text) => (text === '' || (/^https?:\/\//.test(text) && URL.canParse(text)) ? text : undefined),
};

const ratio: Variable<number> = {
  fr: 'Part des traces à enregistrer, si le choix ci-dessus en demande une.',
  en: 'Part of the traces to be recorded, where the choice above asks for one.',
  form: '0–1',
  fallback: '1',
  read: (text) => (/^(0(\.\d+)?|1(\.0+)?)$/.test(text) ? Number(text) : undefined),
};

const metrics: Variable<'on' | 'off' | number> = {
  fr: 'Mesures pour Prometheus sous `/metrics` : au port du service, à un port à part, ou nulle part.',
  en: 'Metrics for Prometheus at `/metrics`: on the port of the service, on a port of their own, or nowhere.',
  form: 'on | off | 1–65535',
  fallback: 'on',
  read(text) {
    if (text === 'on' || text === 'off') return text;
    return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
  },
};

/** What a service shows of itself: metrics by a name of ours, traces by OpenTelemetry's standard ones. */
export const telemetryVariables = {
  ALLIAGE_METRICS: metrics,
  OTEL_EXPORTER_OTLP_ENDPOINT: collector,
  OTEL_EXPORTER_OTLP_PROTOCOL: choice(
    {
      fr: 'La seule forme d’envoi que ce service connaisse.',
      en: 'The one form of sending that this service knows.',
      fallback: 'http/json',
    },
    ['http/json'],
  ),
  OTEL_EXPORTER_OTLP_HEADERS: pairs(
    {
      fr: 'En-têtes que le collecteur demande, par exemple un jeton.',
      en: 'Headers that the collector asks for, a token for example.',
    },
    'name=value,name=value',
  ),
  OTEL_EXPORTER_OTLP_TIMEOUT: wholeNumber(
    {
      fr: 'Millisecondes que peut durer un envoi ; ensuite, ses traces sont perdues.',
      en: 'Milliseconds that one sending may take; then its traces are lost.',
      fallback: '10000',
    },
    1,
    600_000,
  ),
  OTEL_BSP_SCHEDULE_DELAY: wholeNumber(
    {
      fr: 'Millisecondes entre deux envois.',
      en: 'Milliseconds between two sendings.',
      fallback: '5000',
    },
    1,
    600_000,
  ),
  OTEL_SERVICE_NAME: optional(
    {
      fr: 'Nom de ce processus dans les traces ; sinon `alliage`, `alliage-command-api` ou `alliage-projector`.',
      en: 'Name of this process in traces; otherwise `alliage`, `alliage-command-api` or `alliage-projector`.',
    },
    'name',
  ),
  OTEL_RESOURCE_ATTRIBUTES: pairs(
    {
      fr: 'Ce que les traces disent de plus de ce processus.',
      en: 'What else traces say of this process.',
    },
    'deployment.environment.name=production',
  ),
  OTEL_TRACES_SAMPLER: choice(
    {
      fr: 'Quelles traces sont enregistrées ; `parentbased_…` : comme l’appelant l’a décidé, et sinon ainsi.',
      en: 'Which traces are recorded; `parentbased_…`: as the caller has decided, and otherwise so.',
      fallback: 'parentbased_always_on',
    },
    SAMPLERS,
  ),
  OTEL_TRACES_SAMPLER_ARG: ratio,
};

/** What a service shows of itself, and where. */
export interface Telemetry {
  /** Undefined: nothing is recorded, ids flow all the same. */
  readonly tracing?: TracingOptions;
  /** `here`: on the port of the service; else on a port of their own; undefined: not at all. */
  readonly metrics?: 'here' | { readonly host: string; readonly port: number };
}

/** @param service the name of the process in traces, unless the environment gives it another */
export function telemetryOf(
  service: string,
  environment: Configuration<typeof telemetryVariables> & { readonly HOST: string },
): Telemetry {
  const { ALLIAGE_METRICS: metrics, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, HOST: host } = environment;
  return {
    ...(metrics === 'off' ? {} : { metrics: metrics === 'on' ? 'here' : { host, port: metrics } }),
    ...(endpoint === '' ? {} : { tracing: tracingOf(service, environment) }),
  };
}

const tracingOf = (service: string, environment: Configuration<typeof telemetryVariables>): TracingOptions => ({
  service: environment.OTEL_SERVICE_NAME || service,
  endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT,
  headers: environment.OTEL_EXPORTER_OTLP_HEADERS,
  resource: environment.OTEL_RESOURCE_ATTRIBUTES,
  sampler: environment.OTEL_TRACES_SAMPLER,
  ratio: environment.OTEL_TRACES_SAMPLER_ARG,
  timeout: environment.OTEL_EXPORTER_OTLP_TIMEOUT,
  delay: environment.OTEL_BSP_SCHEDULE_DELAY,
});
