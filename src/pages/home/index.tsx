import { openPage } from '@/hooks/open-page'
import { TabPage } from '@/pages/tab-page'
import { serverNow } from '@/services/clock'
import { DealerHome } from './dealer-home'
import { StaffHome } from './staff-home'
import { type HomeView, useHome } from './use-home'
import { VisitorHome } from './visitor-home'
import './index.scss'

export default function HomePage() {
  const { state, view, reload } = useHome()
  return (
    <TabPage tab="home" title="首页" state={state} onRetry={reload}>
      {view && <Home view={view} />}
    </TabPage>
  )
}

function Home({ view }: { readonly view: HomeView }) {
  switch (view.audience) {
    case 'dealer':
      return <DealerHome home={view.home} now={serverNow()} onOpen={openPage} />
    case 'staff':
      return <StaffHome home={view.home} now={serverNow()} onOpen={openPage} />
    case 'visitor':
      return <VisitorHome session={view.session} onOpen={openPage} />
  }
}
