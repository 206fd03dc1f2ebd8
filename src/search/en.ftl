search-title = Search
search-title-for = Results for "{ $asked }"
search-ask = Write the name of a person, a body, a province or a meeting, in Arabic or in Latin letters.
search-nothing = Nothing in your territory matches. Try part of the name, or the other script.
search-label = Search
search-go = Search
search-in = { $what }, { $place }
search-unit = territorial unit
search-body = body
search-person = person
search-meeting = meeting
search-decision = decision
search-count = { PLURAL($n) ->
    [one] { $n } result.
   *[other] { $n } results, the nearest first.
}
