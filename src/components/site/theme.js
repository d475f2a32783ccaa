// Before the first paint: the reader's own choice of theme, if there is one, and the news that scripts run.
// Printed as it is in every page and allowed by its hash, so it stays this short.
(function (root) {
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  } catch {
    // Storage can be forbidden; the system's theme then stands.
  }
})(document.documentElement);
