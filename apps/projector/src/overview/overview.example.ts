import { gateExample } from '../gates/gates.example.ts';

/** Shown in the documentation. */
export const example = {
  revision: 24,
  id: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  name: 'Alliance pour l’habitat partagé',
  types: [{ type: 'peers', name: 'entre pairs' }],
  themes: [{ name: 'habitat' }],
  territories: [{ name: 'Isère', code: '38' }],
  zone: 'Europe/Paris',
  parent: null,
  chapters: 0,
  status: 'open',
  stages: [
    {
      entryId: '7a1f0d3c-52e8-4b7d-9c36-0e4f8a6b2d15',
      stage: 'interconnaissance',
      name: 'interconnaissance',
      gate: null,
      on: '2018-03-01',
      until: '2018-09-01',
      days: 184,
    },
    {
      entryId: '0c9b2e47-6d13-4f5a-8e70-b1a2c3d4e5f6',
      stage: 'pre-project',
      name: 'avant-projet',
      gate: 'G1',
      on: '2018-09-01',
      until: null,
      days: 42,
    },
  ],
  suspended: null,
  closed: null,
  openConditions: [{ text: 'Trouver un terrain.', party: 'Fédération A', due: '2018-12-31', overdue: false }],
  toConfirm: [],
  nextGate: gateExample,
};
