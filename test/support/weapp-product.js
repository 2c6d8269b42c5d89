const { spawn } = require('node:child_process')
const path = require('node:path')
const { postJson } = require('./weapp-wx')

const PROJECT = path.resolve(__dirname, '../..')

/** The address that a child process prints when it is open; what it complained of where it ends before. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    let complaint = ''
    child.stderr.on('data', chunk => {
      complaint += chunk
    })
    child.stdout.on('data', chunk => {
      said += chunk
      if (said.includes('\n')) resolve(JSON.parse(said).url)
    })
    child.once('exit', code => reject(new Error(`the product ended with ${code}: ${complaint}`)))
  })
}

/** The product with its real functions, in a process of its own, steered over its local cloud's inspection address. */
async function startProduct() {
  const args = ['--import', 'tsx', path.join(__dirname, 'product-process.ts')]
  const child = spawn(process.execPath, args, { cwd: PROJECT, stdio: 'pipe' })
  const url = await addressOf(child)
  const steer = async (command, body) => {
    const { statusCode, data } = await postJson(`${url}/__local/${command}`, {}, body)
    if (statusCode !== 200) throw new Error(`${command}: ${data?.error ?? statusCode}`)
    return data
  }
  return {
    url,
    /** Puts the cloud's clock on. */
    advance: ms => steer('clock', { advanceMs: ms }),
    /** The timer's next stop. */
    tick: () => steer('timers/run', { functionName: 'jobs' }),
    close: () =>
      new Promise(resolve => {
        if (child.exitCode !== null) return resolve()
        child.once('exit', resolve)
        child.stdin.end()
      }),
  }
}

module.exports = { startProduct }
