/** Runs before a long page is laid out; see LaidOut.astro. The policy allows exactly this text. */
export const layOutScript = `{
const all=()=>document.documentElement.toggleAttribute('data-laid-out',true);
if(location.hash||performance.getEntriesByType('navigation')[0]?.type!=='navigate')all();
else addEventListener('hashchange',()=>{all();document.querySelector(':target')?.scrollIntoView()},{once:true})
}`.replace(/\n/g, '');
