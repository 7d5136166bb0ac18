import type { Moved, Phase } from './move.ts';

export const sayPhase: Readonly<Record<Phase, string>> = {
  comparing: 'déjà là, comparés · there already, compared',
  copying: 'copiés · copied',
  'reading-again': 'relus et comparés · read again and compared',
};

export const sayMoved = ({ events, found, copied }: Moved): string =>
  `Tout est là · everything is there: ${events} événements · events (${copied} copiés · copied, ${found} déjà là · there already)
Relus et comparés un à un. Donnez aux services un dossier de vues neuf : elles s’y refont d’elles-mêmes.
Read again and compared one by one. Give the services a new folder of views: they are made anew in it by themselves.`;
