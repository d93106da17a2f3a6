/** Lets the faces for Arabic script be fetched once the page is painted: they are heavy, and set a few names. */
new PerformanceObserver((_, observer) => {
  observer.disconnect();
  document.documentElement.dataset.seen = '';
}).observe({ type: 'paint', buffered: true });
