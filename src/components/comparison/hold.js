// Before the tables are parsed: an address that carries a view holds them back until the view is restored, and no longer
// than until the page is complete. Printed as it is and allowed by its hash, so it stays this short.
(function (root) {
  if (!/[?&](roles|rows|show|q)=/.test(location.search)) return;
  root.classList.add('held');
  document.addEventListener('DOMContentLoaded', function () {
    root.classList.remove('held');
  });
})(document.documentElement);
