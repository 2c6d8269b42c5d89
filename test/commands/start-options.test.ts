import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPort } from '../../config/commands/start/check-port'
import { DataFolder } from '../../config/commands/start/data-folder'
import { readStartOptions } from '../../config/commands/start/options'
import { projectRoot } from '../../config/commands/terminal/project-root'

describe('npm start', () => {
  it('takes its options', () => {
    expect(readStartOptions([])).toEqual({ port: 8787, dataDir: join(projectRoot, '.data'), fresh: false })
    expect(readStartOptions(['--port', '9000', '--data', '/srv/x', '--fresh'])).toEqual({
      port: 9000,
      dataDir: '/srv/x',
      fresh: true,
    })
    expect(readStartOptions(['--port', '9000', '--help'])).toBeUndefined()
  })

  it.each([['--prot', '1'], ['--port', 'x'], ['--port', '65536'], ['--port'], ['now'], ['--fresh=yes']])(
    'refuses %s %s as misuse',
    (...args) => {
      expect(() => readStartOptions(args)).toThrow(expect.objectContaining({ exitCode: 2 }))
    },
  )

  it('says at once that a port is taken', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    await expect(checkPort(port)).rejects.toThrow(`Port ${port} is in use`)
    await new Promise(resolve => server.close(resolve))
    await expect(checkPort(port)).resolves.toBeUndefined()
  })
})

describe('the data folder', () => {
  let path = ''
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'data-'))
  })
  afterEach(() => rmSync(path, { recursive: true }))

  it('is ready only after a set-up that came to its end', () => {
    const folder = new DataFolder(join(path, 'new'))
    expect(folder.ready).toBe(false)
    folder.open()
    expect(folder.ready).toBe(false)
    folder.mark(true)
    expect(new DataFolder(folder.path).ready).toBe(true)
    folder.empty()
    expect(folder.ready).toBe(false)
  })

  it('is never one that holds other things', () => {
    writeFileSync(join(path, 'thesis.docx'), 'mine')
    expect(() => new DataFolder(path).open()).toThrow('holds other things')
    expect(readdirSync(path)).toEqual(['thesis.docx'])
  })

  it('says what to do about a damaged mark, another layout, or a path that cannot be', () => {
    writeFileSync(join(path, 'qudaotong.json'), '{')
    expect(() => new DataFolder(path).open()).toThrow('--data DIR')
    writeFileSync(join(path, 'qudaotong.json'), '{"layout":0,"ready":true}')
    expect(() => new DataFolder(path).open()).toThrow('--fresh')
    expect(() => new DataFolder(join(path, 'qudaotong.json', 'x')).open()).toThrow('cannot be made')
  })
})
