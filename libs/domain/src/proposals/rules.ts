import { rule } from '../decider/refusal.ts';

/** What proposals (arbitrations) refuse (R24). */
export const proposalRefusals = {
  whoDrafts: rule('R24', 'technical-committee-drafts', {
    fr: 'Une proposition d’arbitrage est rédigée par un membre du comité technique ou par un pilote.',
    en: 'A proposal is drafted by a member of the technical committee or by a pilot.',
  }),
  recommendedAmongOptions: rule('R24', 'recommends-one-of-its-options', {
    fr: 'Une proposition recommande l’une des options qu’elle nomme : vérifiez la lettre ou le mot qui la désigne.',
    en: 'A proposal recommends one of the options that it names: check the letter or word that stands for it.',
  }),
  optionsDistinct: rule('R24', 'options-distinct', {
    fr: 'Deux options portent le même repère : donnez à chacune le sien.',
    en: 'Two options have the same key: give each its own.',
  }),
  meaningForEachAlly: rule<{ missing: readonly string[] }>('R24', 'meaning-for-each-ally', {
    fr: ({ missing }) =>
      `Une proposition dit ce qu’elle implique pour chaque allié (un même texte peut valoir pour tous). Il manque : ${missing.map((id) => `{party:${id}}`).join(', ')}.`,
    en: ({ missing }) =>
      `A proposal says what it means for each ally (one text may serve all). Missing: ${missing.map((id) => `{party:${id}}`).join(', ')}.`,
  }),
  matterAndEffect: rule('R18', 'matter-of-the-effect', {
    fr: 'La matière et l’effet de la proposition ne vont pas ensemble.',
    en: 'Matter and effect of the proposal do not go together.',
  }),
  submittedAlready: rule('R24', 'proposal-with-the-committee', {
    fr: 'Cette proposition est devant le comité politique : attendez sa décision, ou retirez-la.',
    en: 'This proposal is before the political committee: await its decision, or withdraw it.',
  }),
  decided: rule('R24', 'proposal-decided', {
    fr: 'Cette proposition est déjà décidée : rédigez-en une nouvelle.',
    en: 'This proposal is decided already: draft a new one.',
  }),
  withdrawn: rule('R24', 'proposal-withdrawn', {
    fr: 'Cette proposition a été retirée : rédigez-en une nouvelle.',
    en: 'This proposal was withdrawn: draft a new one.',
  }),
  beingVotedOn: rule('R24', 'proposal-being-voted-on', {
    fr: 'Cette proposition est mise aux voix : laissez la séance la décider, la renvoyer ou la remettre à plus tard.',
    en: 'This proposal is being voted on: let the session decide it, send it back or postpone it.',
  }),
  lastVersion: rule<{ version: number }>('R24', 'submits-the-last-version', {
    fr: ({ version }) =>
      `La proposition en est à sa version ${version} : c’est celle-là que le comité technique soumet.`,
    en: ({ version }) => `The proposal is at version ${version}: that is the one to submit.`,
  }),
  before: rule('R29', 'before-the-proposal', {
    fr: 'La date dite précède la proposition : donnez une date plus tardive.',
    en: 'The date given is before the proposal: give a later one.',
  }),
  form: rule<{ issue: string }>('R24', 'proposal-form', {
    fr: ({ issue }) => `Cette proposition n’est pas de la forme attendue (${issue}).`,
    en: ({ issue }) => `This proposal does not have the form expected (${issue}).`,
  }),
};
