# The statistics of a server, for its editors.

stats-title =
    { $days ->
        [one] Today
       *[other] The last { $days } days
    }
stats-chart = Questions a day
stats-answered = answered
stats-suggested = asked back
stats-unknown = not known
stats-counts =
    { $total ->
        [one] **{ $total } question**: { $answered } answered, { $suggested } asked back, { $unknown } not known.
       *[other] **{ $total } questions**: { $answered } answered, { $suggested } asked back, { $unknown } not known.
    }
stats-times = Half of the answers took at most { $median } ms, 99 of 100 at most { $slowest } ms.
stats-most-asked = Most asked
stats-least-helpful = Least helpful
stats-votes = - `{ $entry }`: { $against } against, { $helpful } for
stats-none =
    { $days ->
        [one] Nobody asked me anything here today.
       *[other] Nobody asked me anything here in the last { $days } days.
    }
