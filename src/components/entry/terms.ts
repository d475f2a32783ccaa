// Shows the definition of a glossary term beside its first use: under the pointer, on focus, at the first tap.
// The definition itself is on the page, where a screen reader and paper find it.

const tip = document.createElement('span');
tip.className = 'def';
tip.ariaHidden = 'true';

let shown: HTMLAnchorElement | undefined;
let byFinger = false;
let leaving: ReturnType<typeof setTimeout> | undefined;

function show(link: HTMLAnchorElement): void {
  clearTimeout(leaving);
  if (shown === link) return;
  shown = link;
  tip.innerHTML = document.getElementById(link.getAttribute('aria-describedby') ?? '')?.innerHTML ?? '';
  link.after(tip);
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const origin = (tip.offsetParent ?? document.body).getBoundingClientRect();
  const right = document.documentElement.clientWidth - tip.offsetWidth - 16;
  tip.style.left = `${Math.max(16, Math.min(word.left, right)) - origin.left}px`;
  tip.style.top = `${word.bottom + 4 - origin.top}px`;
}

function hide(): void {
  shown = undefined;
  tip.remove();
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.term')) {
  link.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') show(link);
  });
  // Time enough to move on to the definition, which then stays.
  link.addEventListener('pointerleave', () => (leaving = setTimeout(hide, 200)));
  link.addEventListener('focus', () => {
    if (!byFinger) show(link);
  });
  link.addEventListener('blur', hide);
  link.addEventListener('click', (event) => {
    if (!byFinger || shown === link) return;
    event.preventDefault();
    show(link);
  });
}
tip.addEventListener('pointerenter', () => {
  clearTimeout(leaving);
});
tip.addEventListener('pointerleave', hide);
addEventListener('pointerdown', ({ pointerType, target }) => {
  byFinger = pointerType === 'touch';
  if (target !== shown && !tip.contains(target as Node)) hide();
});
addEventListener('keydown', ({ key }) => {
  byFinger = false;
  if (key === 'Escape') hide();
});
