import { createServer } from 'node:net'
import { Stop } from '../terminal/stop'

/** Says at once that the port is taken, before a minute goes into building. */
export function checkPort(port: number): Promise<void> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Stop(describe(port, error))))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
  })
}

function describe(port: number, error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use, perhaps by another npm start. End that one, or choose another: npm start -- --port ${port + 1}`
  }
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by you. Choose one above 1024: npm start -- --port 8787`
  return `Port ${port} cannot be used: ${error.message}`
}
