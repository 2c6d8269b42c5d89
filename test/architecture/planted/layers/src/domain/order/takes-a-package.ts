// breaks: domain-has-no-platform
// breaks: phone-needs-no-tools
import 'fast-check'
