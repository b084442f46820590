knowledge-suspended =
    { $count ->
        [one] One entry is suspended, so it is not served until it is mended:
       *[other] { $count } entries are suspended, so they are not served until they are mended:
    }
knowledge-suspended-more = and { $count } more
knowledge-why-suspended = **Suspended**, so it is not served: { $reason }
