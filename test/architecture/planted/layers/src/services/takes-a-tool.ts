// breaks: phone-needs-no-tools
import 'fast-check'
