// The phone around the browser build, with a switch between the people of the demo. Plain on purpose: served as it stands.
const screen = document.getElementById('screen')
const list = document.getElementById('people')
const failure = document.getElementById('failure')
const now = document.getElementById('now')
const KEY = 'frame-person'
const LOST = '连不上本机云：npm start 可能已经结束，请重新运行后刷新。'

/** Opens the mini-program as that person; the question mark's value is told to no one but the local cloud. */
function show(person) {
  sessionStorage.setItem(KEY, person.openid)
  for (const button of list.children) button.ariaPressed = String(button.dataset.openid === person.openid)
  screen.src = `/app/?as=${encodeURIComponent(person.openid)}#${person.path ?? '/pages/home/index'}`
}

function buttonOf(person) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'person'
  button.dataset.openid = person.openid
  button.append(part('span', person.role), part('strong', person.name), part('small', person.note))
  button.addEventListener('click', () => show(person))
  return button
}

function part(tag, text) {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

function complain(text) {
  failure.textContent = text
  failure.hidden = text === ''
}

async function readClock(change) {
  const request = change && { method: 'POST', body: JSON.stringify(change) }
  const answer = await fetch('/__local/clock', request)
  const local = new Date(Date.parse((await answer.json()).now) + 8 * 3600000).toISOString()
  now.textContent = `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

const keepClock = () =>
  readClock().then(
    () => complain(''),
    () => complain(LOST),
  )

const jumps = [...document.querySelectorAll('[data-advance]')]

/** A jump lets due jobs run at each stop on the way, which takes a moment; a second one must not start before it ends. */
async function jump(advanceMs) {
  for (const button of jumps) button.disabled = true
  try {
    await readClock({ advanceMs })
    complain('')
    screen.contentWindow?.location.reload()
  } catch {
    complain(LOST)
  }
  for (const button of jumps) button.disabled = false
}
for (const button of jumps) button.addEventListener('click', () => jump(Number(button.dataset.advance)))

try {
  const people = await (await fetch('/frame/people.json')).json()
  list.append(...people.map(buttonOf))
  const last = sessionStorage.getItem(KEY)
  show(people.find(person => person.openid === last) ?? people[0])
} catch {
  complain(LOST)
}
await keepClock()
setInterval(keepClock, 5000)
