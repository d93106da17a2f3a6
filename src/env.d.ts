/// <reference types="astro/client" />
declare module 'virtual:sides.css' {}
declare module 'virtual:relief' {
  const address: string | undefined;
  export default address;
}
