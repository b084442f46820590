knowledge-suspended = 有 { $count } 个条目已暂停使用，修正之前不再提供：
knowledge-suspended-more = 另有 { $count } 个
knowledge-why-suspended = **已暂停使用**，不再提供：{ $reason }
