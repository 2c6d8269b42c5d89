// How somebody becomes a dealer, by the taps of those who take part.

/** The code of a new invitation, made on this phone. */
async function invite(phone, tier) {
  await phone.goTo('/packages/team/invites/index')
  await phone.tap('新建邀请')
  await phone.choose('经销等级', tier)
  await phone.choose('经营区域', '华东')
  await phone.tap('生成邀请')
  return phone.read('.invite-code')
}

/** From the invitation that is open on this phone to an application under review. */
async function apply(phone, name, mobile) {
  await phone.at('packages/onboarding/invite/index')
  await phone.see('加入免费')
  await phone.tap('填写入驻申请')
  await phone.at('packages/onboarding/apply/index')
  await phone.fill('真实姓名', name)
  await phone.fill('手机号', mobile)
  await phone.tick('同意个人信息授权')
  await phone.tap('提交申请')
  await phone.at('packages/onboarding/application/index')
  await phone.see('审核中')
}

/** The manager's decision, found by way of its work page. */
async function approve(phone, name) {
  await phone.goTo('/pages/work/index')
  await phone.tapRow('入驻审核')
  await phone.at('packages/manager/applications/index')
  await phone.tapRow(name)
  await phone.at('packages/manager/application/index')
  await phone.tap('通过')
  await phone.see('审核通过')
}

module.exports = { invite, apply, approve }
