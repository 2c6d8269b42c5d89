import { openProduct } from '../e2e/support/open-product'

/**
 * The product in a process of its own, for tests that run where the cloud cannot (jsdom). Prints `{"url"}` in one line when it is
 * open, and ends when its standard input does, so it never outlives the test.
 */
async function main(): Promise<void> {
  const product = await openProduct()
  process.stdout.write(`${JSON.stringify({ url: product.cloud.url })}\n`)
  process.stdin.resume()
  process.stdin.once('end', () => void product.close().finally(() => process.exit()))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
