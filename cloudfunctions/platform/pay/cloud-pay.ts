import * as cloud from 'wx-server-sdk'

export type PayApi = 'unifiedOrder' | 'queryOrder' | 'closeOrder' | 'refund' | 'queryRefund'
export type PayReply = Readonly<Record<string, unknown>>

type Call = (data: Readonly<Record<string, unknown>>) => Promise<PayReply>

/** WeChat Pay through the cloud, which signs for us. An answer is not yet a success: `returnCode` and `resultCode` say it. */
export function cloudPay(api: PayApi, data: Readonly<Record<string, unknown>>): Promise<PayReply> {
  const { cloudPay: apis } = cloud as unknown as { readonly cloudPay: Readonly<Record<PayApi, Call>> }
  return apis[api](data)
}
