// The only script a reading page loads: the theme's switch, and search when it is first wanted or has led here.

const root = document.documentElement;

for (const button of document.querySelectorAll('[data-toggle-theme]'))
  button.addEventListener('click', () => {
    const dark = root.dataset['theme']
      ? root.dataset['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset['theme'] = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset['theme']);
    } catch {
      // Storage can be forbidden; the choice then lasts for this page.
    }
  });

try {
  // A search noted what to mark on the page it led to.
  if (sessionStorage['find']) void import('../search/landing.ts');
} catch {
  // Without storage there is nothing to mark.
}

const openSearch = (event: Event) => {
  event.preventDefault();
  void import('../search/dialog.ts').then((search) => search.openSearch());
};

for (const link of document.querySelectorAll('[data-search]')) link.addEventListener('click', openSearch);

document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    openSearch(event);
  if (event.key === 'Escape') {
    const menu = document.querySelector<HTMLDetailsElement>('.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  }
});
