import type { Moved, Phase } from './move.ts';

export const sayPhase: Readonly<Record<Phase, string>> = {
  comparing: 'déjà là, comparés · there already, compared',
  copying: 'copiés · copied',
  'reading-again': 'relus et comparés · read again and compared',
};

export const sayMoved = ({ events, found, copied }: Moved): string =>
  `Tout est là · everything is there: ${events} événements · events (${copied} copiés · copied, ${found} déjà là · there already)
Relus et comparés un à un. Les vues se refont d’elles-mêmes depuis la destination, au premier démarrage.
Read again and compared one by one. Views are made anew from the target by themselves, at the first start.`;
