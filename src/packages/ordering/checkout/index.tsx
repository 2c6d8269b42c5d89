import { Page } from '@/components/page'

export default function CheckoutPage() {
  return <Page title="确认订单" state={{ kind: 'loading' }} />
}
