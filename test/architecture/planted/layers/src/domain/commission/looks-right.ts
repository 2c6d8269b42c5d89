// breaks: domain-commission-looks-left
import '../leaderboard/index'
