Sheaf.orders={papers:77,title:"H&$c)'c.Zc/72L4]Rc#c-O>+C0c&=?1BJc(c,%c+UE;9Y)8*3<GMc%,#[A:Da.-@/Sc'KF_6I^!Tc*(bc$QP`VX5NW"};
