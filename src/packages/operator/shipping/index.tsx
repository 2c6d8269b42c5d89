import { Page } from '@/components/page'

export default function ShippingPage() {
  return <Page title="待发货" state={{ kind: 'loading' }} />
}
