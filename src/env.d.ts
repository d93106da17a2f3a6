/// <reference types="astro/client" />
declare module 'virtual:sides.css' {}
