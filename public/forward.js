// A page that only leads on: what <meta> would lose is the fragment.
location.replace(document.querySelector('a').href + location.hash);
