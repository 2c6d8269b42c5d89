import { aria } from '../aria'

/** What makes a View a button to fingers and to screen readers alike; nothing where there is nothing to tap. */
export function tappable(onTap: (() => void) | undefined, label?: string) {
  if (!onTap) return {}
  return { onClick: onTap, hoverClass: 'pressed', ...aria({ role: 'button', label }) }
}
