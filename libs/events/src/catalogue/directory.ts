import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Code, Day, Edtf, Label, list, ShortText, Text, Uuid } from '../schema/primitives.ts';
import { Tag } from './shapes.ts';
import { OrganisationKind, SuccessionKind } from './vocabulary.ts';

const OrganisationDetails = {
  name: ShortText,
  kind: OrganisationKind,
  networkHead: z.boolean(),
  /** SIREN (9 digits) or RNA (W and 9 digits); checked for form by the command. */
  officialNumber: Code.optional(),
  territory: Tag.optional(),
  partOf: Uuid.optional(),
};
const NetworkDetails = {
  name: ShortText,
  territories: list(Tag, 50),
  themes: list(Tag, 50),
  /** Those whose people facilitate it; who they are is said by FacilitatorNamed. */
  facilitatingOrganisationIds: list(Uuid, 50).optional(),
};
const PersonDetails = {
  name: ShortText,
  email: ShortText.optional(),
  telephone: ShortText.optional(),
  function: ShortText.optional(),
};

/** Organisations, networks and persons live in streams of their own; alliances refer to them by id. */
export const directory = {
  OrganisationRegistered: event(z.strictObject({ organisationId: Uuid, ...OrganisationDetails }), {
    stream: 'organisation',
    fr: 'Une organisation est inscrite.',
    en: 'An organisation is registered.',
    creates: ['organisationId'],
    correctable: ['/name', '/officialNumber', '/territory'],
  }),
  OrganisationDetailsChanged: event(z.strictObject(OrganisationDetails), {
    stream: 'organisation',
    fr: 'La fiche d’une organisation change.',
    en: 'An organisation’s details change.',
    correctable: ['/name', '/officialNumber', '/territory'],
  }),
  OrganisationSucceeded: event(
    z.strictObject({ successors: list(Uuid, 20).min(1), kind: SuccessionKind, on: Edtf, words: Text.optional() }),
    {
      stream: 'organisation',
      fr: 'Une ou plusieurs organisations prennent la suite de celle-ci.',
      en: 'One or more organisations succeed this one.',
      correctable: ['/words'],
    },
  ),
  NetworkFounded: event(
    // A demonstration from its first event or never (R30).
    z.strictObject({ networkId: Uuid, ...NetworkDetails, demonstration: z.boolean().optional() }),
    {
      stream: 'network',
      fr: 'Un réseau est inscrit.',
      en: 'A network is founded.',
      creates: ['networkId'],
      correctable: ['/name', '/territories', '/themes'],
    },
  ),
  NetworkDetailsChanged: event(z.strictObject(NetworkDetails), {
    stream: 'network',
    fr: 'La fiche d’un réseau change.',
    en: 'A network’s details change.',
    correctable: ['/name', '/territories', '/themes'],
  }),
  FacilitatorNamed: event(
    z.strictObject({ organisationId: Uuid, personId: Uuid, from: Day.optional(), until: Day.optional() }),
    { stream: 'network', fr: 'Un réseau nomme un accompagnateur.', en: 'A network names a facilitator.' },
  ),
  FacilitatorEnded: event(z.strictObject({ organisationId: Uuid, personId: Uuid }), {
    stream: 'network',
    fr: 'Un accompagnateur de réseau cesse de l’être.',
    en: 'A network’s facilitator ends.',
  }),
  NetworkMemberJoined: event(z.strictObject({ organisationId: Uuid }), {
    stream: 'network',
    fr: 'Une organisation devient membre d’un réseau.',
    en: 'An organisation becomes a member of a network.',
  }),
  NetworkMemberLeft: event(z.strictObject({ organisationId: Uuid }), {
    stream: 'network',
    fr: 'Une organisation cesse d’être membre d’un réseau.',
    en: 'An organisation is no longer a member of a network.',
  }),
  NetworkMembersCounted: event(z.strictObject({ count: z.strictObject({ value: z.int().min(0), unit: Label }) }), {
    stream: 'network',
    fr: 'Les membres d’un réseau sont comptés, sans être nommés.',
    en: 'The members of a network are counted, without being named.',
    correctable: ['/count'],
  }),
  PersonRegistered: event(z.strictObject({ personId: Uuid, ...PersonDetails }), {
    stream: 'person',
    fr: 'Une personne est inscrite.',
    en: 'A person is registered.',
    creates: ['personId'],
  }),
  PersonDetailsChanged: event(z.strictObject(PersonDetails), {
    stream: 'person',
    fr: 'La fiche d’une personne change.',
    en: 'A person’s details change.',
  }),
};
