// The only script a reading page loads: the theme's switch, and search when it is first wanted.

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

const openSearch = async (event: Event) => {
  event.preventDefault();
  await (await import('../search/dialog.ts')).openSearch();
};

for (const link of document.querySelectorAll('[data-search]'))
  link.addEventListener('click', (event) => void openSearch(event));

document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    void openSearch(event);
  if (event.key === 'Escape') {
    const menu = document.querySelector<HTMLDetailsElement>('.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  }
});
