import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { TextField } from '@/components/field'
import { chooseOpenid, currentOpenid } from '@/services/identity'

/** Who uses this phone, where the local cloud cannot know: only in builds that talk to it. */
export function LocalIdentity({ onChange }: { readonly onChange: () => void }) {
  const [openid, setOpenid] = useState(currentOpenid())
  const become = () => {
    chooseOpenid(openid.trim())
    onChange()
  }
  return (
    <Card title="本机演示身份" hint="仅连接本机云环境的版本可见">
      <TextField label="openid" value={openid} maxLength={64} onChange={setOpenid} />
      <Button size="medium" kind="secondary" disabled={openid.trim() === ''} onTap={become}>
        切换身份
      </Button>
    </Card>
  )
}
